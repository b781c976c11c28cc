package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.NormalPrior;
import org.tributary.plugins.score.diffusion.Numbers;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.features.FeatureFormat;
import org.tributary.plugins.score.subspace.Subspace;
import org.tributary.plugins.score.subspace.SubspaceField;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.Space;

/**
 * A subspace from noisy rows at the noise floor, and denoising score matching with random features
 * on it.
 *
 * @param latent dimension of the subspace
 * @param copies noisy copies of each row for the subspace
 * @param inside how the score on the subspace is learnt
 */
record SubspaceLearning(int latent, int copies, FeatureLearning inside) implements ScoreLearning {

  @Override
  public void check(Space space) {
    if (latent >= space.width()) {
      throw new OptionException(
          "latent",
          "a subspace of dimension "
              + latent
              + " is no part of "
              + space.width()
              + " columns: set latent below the number of columns, or use random-feature-score");
    }
  }

  @Override
  public ScoreCurve learn(SourceRows rows, RandomStream stream, FitContext context) {
    DMatrixRMaj points = rows.expanded();
    Subspace subspace = subspace(points, stream.child("subspace"));
    DMatrixRMaj encoded = subspace.encode(points);
    double[] mean = Products.mean(encoded);
    double[] variance = new double[latent];
    for (int at = 0; at < encoded.data.length; at++) {
      double distance = encoded.data[at] - mean[at % latent];
      variance[at % latent] += distance * distance / encoded.numRows;
    }
    ScoreCurve curve =
        inside.learn(encoded, new NormalPrior(mean, variance), stream.child("latent"), context);
    return time -> new SubspaceField(subspace, curve.at(time));
  }

  /** The subspace of noisy copies of the points at the noise floor. */
  Subspace subspace(DMatrixRMaj points, RandomStream stream) {
    int d = points.numCols;
    DMatrixRMaj noisy = new DMatrixRMaj(Math.multiplyExact(points.numRows, copies), d);
    stream.fillGaussian(noisy.data, 0, noisy.data.length);
    for (int at = 0; at < noisy.data.length; at++) {
      double clean = points.data[at / d / copies * d + at % d];
      noisy.data[at] = clean + inside.range().floor() * noisy.data[at];
    }
    return Subspace.leading(noisy, latent);
  }

  @Override
  public Facts facts(int dimension) {
    return inside
        .facts(latent)
        .with(
            new Facts(
                Map.of(
                    "latent",
                    latent,
                    "copies",
                    copies,
                    "parameters",
                    (long) latent * (dimension + inside.features()))));
  }

  @Override
  public ScoreField read(DataInputStream in) throws IOException {
    Subspace subspace = new Subspace(Numbers.array(in), Numbers.matrix(in));
    return new SubspaceField(subspace, FeatureFormat.read(in));
  }
}
