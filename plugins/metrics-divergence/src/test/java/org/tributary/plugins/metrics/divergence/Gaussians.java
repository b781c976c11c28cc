package org.tributary.plugins.metrics.divergence;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * Isotropic Gaussians, one a source.
 *
 * @param means one row a source
 * @param variance of every coordinate
 * @param closed whether the closed form is offered; without it metrics must estimate
 */
record Gaussians(double[][] means, double variance, boolean closed) implements Law {
  static Gaussians of(double variance, double[]... means) {
    return new Gaussians(means, variance, true);
  }

  Gaussians open() {
    return new Gaussians(means, variance, false);
  }

  /** Truth and held-out data are one law. */
  static RoleEvaluation evaluation(Gaussians truth, Gaussians candidate, int points) {
    double[] weights = new double[truth.sources()];
    Arrays.fill(weights, 1.0 / weights.length);
    return new RoleEvaluation(
            truth.space(), weights, points, RandomStream.of(8, 0).child("evaluation"), 1)
        .with(Role.TRUTH, truth)
        .with(Role.HELD_OUT, truth)
        .with(Role.CANDIDATE, candidate);
  }

  @Override
  public Space space() {
    return ColumnSpace.reals(means[0].length);
  }

  @Override
  public int sources() {
    return means.length;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int d = means[source].length;
    DMatrixRMaj values = new DMatrixRMaj(count, d);
    for (int i = 0; i < values.data.length; i++) {
      values.data[i] = means[source][i % d] + Math.sqrt(variance) * stream.nextGaussian();
    }
    return MatrixSamples.ofSource(space(), values, source, sources(), Origin.REAL);
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    if (capability == GaussianForm.class && closed) {
      return Optional.of(capability.cast(new Form(this)));
    }
    if (capability == LogDensity.class) {
      return Optional.of(capability.cast((LogDensity) this::logDensity));
    }
    if (capability == NoisedScore.class) {
      return Optional.of(capability.cast((NoisedScore) this::noisedScore));
    }
    return Optional.empty();
  }

  private double[] logDensity(int source, Samples points) {
    int d = means[source].length;
    double[] logs = new double[points.size()];
    for (int row = 0; row < logs.length; row++) {
      double squares = 0;
      for (int j = 0; j < d; j++) {
        double apart = points.value(row, j) - means[source][j];
        squares += apart * apart;
      }
      logs[row] = -0.5 * (squares / variance + d * Math.log(2 * Math.PI * variance));
    }
    return logs;
  }

  private DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    DMatrixRMaj score = points.copy();
    for (int i = 0; i < score.data.length; i++) {
      double apart = points.data[i] - means[source][i % points.numCols];
      score.data[i] = -apart / (variance + level * level);
    }
    return score;
  }

  private record Form(Gaussians law) implements GaussianForm {
    @Override
    public double[] mean(int source) {
      return law.means[source].clone();
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      int d = law.means[source].length;
      DMatrixRMaj covariance = new DMatrixRMaj(d, d);
      for (int j = 0; j < d; j++) {
        covariance.set(j, j, law.variance);
      }
      return covariance;
    }
  }
}
