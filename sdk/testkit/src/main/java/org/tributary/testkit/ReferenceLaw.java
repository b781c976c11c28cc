package org.tributary.testkit;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Laws known in full, for metrics to be tried on: source k of a real space is Gaussian around k/2
 * with covariance {@code variance} times the identity; categories are independent and uniform.
 */
final class ReferenceLaw {
  private ReferenceLaw() {}

  /** The law of two sources on a space. */
  static Law on(Space space, double variance) {
    if (space.allReal()) {
      return new Gaussian(space, variance);
    }
    return space.allCategories() ? new Uniform(space) : new Drawn(space);
  }

  private record Drawn(Space space) implements Law {
    @Override
    public int sources() {
      return 2;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return Rows.random(space, 1, count, stream).labelled(source, 2);
    }
  }

  private record Uniform(Space space) implements Law, FiniteForm, LogDensity, ParameterCount {
    @Override
    public int sources() {
      return 2;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return Rows.random(space, 1, count, stream).labelled(source, 2);
    }

    @Override
    public double[] probabilities(int source) {
      double[] all = new double[outcomes()];
      java.util.Arrays.fill(all, 1.0 / all.length);
      return all;
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] all = new double[points.size()];
      java.util.Arrays.fill(all, -Math.log(outcomes()));
      return all;
    }

    @Override
    public long parameters() {
      return 0;
    }

    private int outcomes() {
      int outcomes = 1;
      for (int position = 0; position < space.width(); position++) {
        outcomes *= ((Kind.Category) space.kind(position)).levels().size();
      }
      return outcomes;
    }
  }

  private record Gaussian(Space space, double variance)
      implements Law, GaussianForm, Moments, LogDensity, Score, ParameterCount {
    @Override
    public int sources() {
      return 2;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      var rows = new org.tributary.sdk.data.SamplesBuilder(space, 2);
      for (int row = 0; row < count; row++) {
        double[] values = mean(source);
        for (int position = 0; position < values.length; position++) {
          values[position] += Math.sqrt(variance) * stream.nextGaussian();
        }
        rows.add(values, source, row);
      }
      return rows.build();
    }

    @Override
    public double[] mean(int source) {
      double[] mean = new double[space.width()];
      java.util.Arrays.fill(mean, 0.5 * source);
      return mean;
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      DMatrixRMaj covariance = new DMatrixRMaj(space.width(), space.width());
      for (int i = 0; i < space.width(); i++) {
        covariance.set(i, i, variance);
      }
      return covariance;
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] all = new double[points.size()];
      for (int row = 0; row < all.length; row++) {
        double squares = 0;
        for (int position = 0; position < space.width(); position++) {
          double apart = points.value(row, position) - 0.5 * source;
          squares += apart * apart;
        }
        all[row] = -0.5 * (squares / variance + space.width() * Math.log(2 * Math.PI * variance));
      }
      return all;
    }

    @Override
    public DMatrixRMaj score(int source, DMatrixRMaj points) {
      DMatrixRMaj score = points.copy();
      for (int i = 0; i < score.data.length; i++) {
        score.data[i] = -(points.data[i] - 0.5 * source) / variance;
      }
      return score;
    }

    @Override
    public long parameters() {
      return 0;
    }
  }
}
