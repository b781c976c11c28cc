package org.tributary.plugins.gaussian;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** One fitted Gaussian a source. */
final class GaussianModel
    implements Model,
        GaussianForm,
        Moments,
        LogDensity,
        Score,
        NoisedScore,
        Tempered,
        ParameterCount {
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final double[][] means;
  private final Spread[] spreads;
  private final long parameters;

  GaussianModel(Space space, double[][] means, Spread[] spreads, long parameters) {
    this.space = space;
    this.means = means;
    this.spreads = spreads;
    this.parameters = parameters;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return means.length;
  }

  @Override
  public double[] mean(int source) {
    return means[source].clone();
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    return spreads[source].covariance();
  }

  @Override
  public long parameters() {
    return parameters;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj normal = new DMatrixRMaj(count, space.width());
    stream.fillGaussian(normal.data, 0, normal.data.length);
    DMatrixRMaj rows = spreads[source].colour(normal);
    shift(rows, means[source], 1);
    return MatrixSamples.ofSource(space, rows, source, means.length, DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    DMatrixRMaj centred = points.toMatrix();
    shift(centred, means[source], -1);
    Spread spread = spreads[source];
    double[] result = spread.squaredDistances(centred);
    double constant = 0.5 * spread.logDeterminant() + space.width() * Normal.LOG_ROOT_TWO_PI;
    for (int i = 0; i < result.length; i++) {
      result[i] = -0.5 * result[i] - constant;
    }
    return result;
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return score(spreads[source], means[source], points);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    if (!(level >= 0)) {
      throw new IllegalArgumentException("level must be >= 0, was " + level);
    }
    return score(spreads[source].plus(level * level), means[source], points);
  }

  private static DMatrixRMaj score(Spread spread, double[] mean, DMatrixRMaj points) {
    DMatrixRMaj centred = points.copy();
    shift(centred, mean, -1);
    DMatrixRMaj score = spread.precisionTimes(centred);
    for (int i = 0; i < score.data.length; i++) {
      score.data[i] = -score.data[i];
    }
    return score;
  }

  @Override
  public Law tempered(double factor) {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("factor must be > 0 and finite, was " + factor);
    }
    Spread[] scaled = new Spread[spreads.length];
    for (int k = 0; k < scaled.length; k++) {
      int first = Arrays.asList(spreads).indexOf(spreads[k]);
      scaled[k] = first < k ? scaled[first] : spreads[k].scaled(factor);
    }
    return new GaussianModel(space, means, scaled, parameters);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    GaussianFormat.write(this, spreads, out);
  }

  private static void shift(DMatrixRMaj rows, double[] mean, double sign) {
    for (int at = 0; at < rows.data.length; at += mean.length) {
      for (int i = 0; i < mean.length; i++) {
        rows.data[at + i] += sign * mean[i];
      }
    }
  }
}
