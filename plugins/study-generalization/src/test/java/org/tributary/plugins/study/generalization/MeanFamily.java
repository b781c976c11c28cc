package org.tributary.plugins.study.generalization;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** N(mean of the rows, 1) in one column, with density and scores. */
final class MeanFamily implements ModelFamily {

  /** One of its models. */
  record OfMean(Space space, double mean) implements Model, LogDensity, NoisedScore {
    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      DMatrixRMaj points = new DMatrixRMaj(count, 1);
      for (int i = 0; i < count; i++) {
        points.data[i] = mean + stream.nextGaussian();
      }
      return MatrixSamples.ofSource(space, points, 0, 1, Origin.synthetic(1));
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] values = new double[points.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Normal.logPdf(points.value(i, 0), mean, 1);
      }
      return values;
    }

    @Override
    public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
      DMatrixRMaj score = points.copy();
      for (int i = 0; i < score.data.length; i++) {
        score.data[i] = (mean - points.data[i]) / (1 + level * level);
      }
      return score;
    }

    @Override
    public void save(OutputStream out) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public Capabilities capabilities(Space space) {
    return new Capabilities(
        Set.of(LogDensity.class, NoisedScore.class), false, false, Repeatability.BITWISE);
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    return of(samples);
  }

  static OfMean of(Samples samples) {
    double sum = 0;
    for (int i = 0; i < samples.size(); i++) {
      sum += samples.value(i, 0) / samples.size();
    }
    return new OfMean(samples.space(), sum);
  }

  @Override
  public Model load(Space space, InputStream in) {
    throw new UnsupportedOperationException();
  }
}
