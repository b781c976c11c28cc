package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.features.DenoisingMoments;
import org.tributary.plugins.score.features.FeatureFormat;
import org.tributary.plugins.score.features.RandomFeatures;
import org.tributary.plugins.score.features.ScoreShape;
import org.tributary.plugins.score.features.TrainingPath;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.Facts;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.model.FitContext;

/**
 * Denoising score matching with random features.
 *
 * @param features m
 * @param draws noisy copies of each row
 * @param options how features are drawn
 * @param training how they are trained
 */
record FeatureLearning(
    int features,
    int draws,
    FeatureOptions options,
    TrainingOptions training,
    NoiseProcess process,
    LevelRange range)
    implements ScoreLearning {

  @Override
  public ScoreCurve learn(SourceRows rows, RandomStream stream, FitContext context) {
    return learn(rows.expanded(), rows.frame().prior(), stream, context);
  }

  ScoreCurve learn(DMatrixRMaj points, NormalPrior prior, RandomStream stream, FitContext context) {
    RandomFeatures drawn =
        RandomFeatures.draw(
            options.draw(features), process, range, points.numCols, stream.child("features"));
    ScoreShape shape = new ScoreShape(drawn, options.output(), options.start(), prior);
    DenoisingMoments moments =
        DenoisingMoments.of(shape, points, draws, stream.child("noise"), context::checkCancelled);
    TrainingPath path = TrainingPath.of(moments, training.rule());
    if (!path.rule().converges(path.greatestEigenvalue())) {
      throw new CensoredException(
          Outcome.DIVERGED,
          "gradient descent with rate "
              + training.rate()
              + " runs away, the greatest curvature is "
              + path.greatestEigenvalue()
              + ": set training.rate below "
              + 1 / path.greatestEigenvalue());
    }
    return time -> shape.field(path.at(time));
  }

  @Override
  public Facts facts(int dimension) {
    return new Facts(
        Map.of(
            "features",
            features,
            "draws",
            draws,
            "parameters",
            Math.multiplyExact((long) features, dimension)));
  }

  @Override
  public ScoreField read(DataInputStream in) throws IOException {
    return FeatureFormat.read(in);
  }
}
