package org.tributary.testkit.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** Independent Gaussians of one variance that offer all that a Gaussian can. */
record Known(Space space, double[][] means, double variance, KnownFactory.Fault fault)
    implements Model,
        LogDensity,
        Score,
        NoisedScore,
        Noised,
        GaussianForm,
        Moments,
        Conditional,
        Tempered,
        LabelPosterior,
        Support,
        ParameterCount,
        Centre {

  private boolean has(KnownFactory.Fault each) {
    return fault == each;
  }

  private Known with(double[][] otherMeans, double otherVariance) {
    return new Known(space, otherMeans, otherVariance, fault);
  }

  @Override
  public int sources() {
    return means.length;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, space.width());
    boolean moved = has(KnownFactory.Fault.GIVEN_DRAWS) && space.width() == 1;
    for (int i = 0; i < rows.data.length; i++) {
      double mean = means[source][i % space.width()] + (moved ? 1 : 0);
      rows.data[i] = mean + Math.sqrt(variance) * stream.nextGaussian();
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), Origin.synthetic(1));
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] logs = new double[points.size()];
    for (int row = 0; row < logs.length; row++) {
      for (int i = 0; i < space.width(); i++) {
        double apart = points.value(row, i) - means[source][i];
        logs[row] -= 0.5 * (apart * apart / variance + Math.log(2 * Math.PI * variance));
      }
    }
    return logs;
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    double sign = has(KnownFactory.Fault.SCORE_FLIPPED) ? 1 : -1;
    return slopes(source, points, sign / variance);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    double noise = has(KnownFactory.Fault.NOISE_FORGOTTEN) ? 0 : level * level;
    return slopes(source, points, -1 / (variance + noise));
  }

  private DMatrixRMaj slopes(int source, DMatrixRMaj points, double factor) {
    DMatrixRMaj slopes = points.copy();
    int width = space.width();
    Arrays.setAll(slopes.data, i -> factor * (points.data[i] - means[source][i % width]));
    return slopes;
  }

  @Override
  public Known noised(double level) {
    double noise = has(KnownFactory.Fault.NOISE_SMALL) ? level / 4 : level;
    return with(means, variance + noise * noise);
  }

  @Override
  public Known tempered(double factor) {
    return with(
        means,
        has(KnownFactory.Fault.TEMPERED_TWICE) ? variance * factor * factor : variance * factor);
  }

  @Override
  public double[] mean(int source) {
    return has(KnownFactory.Fault.MEAN_ZERO) ? new double[space.width()] : means[source].clone();
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    DMatrixRMaj covariance = new DMatrixRMaj(space.width(), space.width());
    for (int i = 0; i < space.width(); i++) {
      covariance.set(i, i, variance);
    }
    covariance.data[0] *= has(KnownFactory.Fault.COVARIANCE) ? 3 : 1;
    return covariance;
  }

  @Override
  public Known given(int[] columns, double[] values) {
    if (columns.length != values.length || columns.length >= space.width()) {
      throw new IllegalArgumentException(
          columns.length + " columns, " + values.length + " values of " + space.describe());
    }
    int[] rest =
        IntStream.range(0, space.width())
            .filter(each -> Arrays.binarySearch(columns, each) < 0)
            .toArray();
    double sign = has(KnownFactory.Fault.GIVEN) ? -1 : 1;
    double[][] left =
        Arrays.stream(means)
            .map(mean -> Arrays.stream(rest).mapToDouble(each -> sign * mean[each]).toArray())
            .toArray(double[][]::new);
    List<ColumnSpace.Column> kept = new ArrayList<>();
    for (int each : rest) {
      kept.add(((ColumnSpace) space).columns().get(each));
    }
    return new Known(new ColumnSpace(kept), left, variance, fault);
  }

  @Override
  public DMatrixRMaj posterior(Samples points) {
    DMatrixRMaj posterior = new DMatrixRMaj(points.size(), sources());
    for (int row = 0; row < points.size(); row++) {
      int own = row;
      double[] shares =
          IntStream.range(0, sources())
              .mapToDouble(k -> Math.exp(logDensity(k, points.select(new int[] {own}))[0]))
              .toArray();
      double sum = Arrays.stream(shares).sum();
      for (int k = 0; k < sources(); k++) {
        int label = has(KnownFactory.Fault.LABELS) ? sources() - 1 - k : k;
        posterior.set(row, label, shares[k] / sum);
      }
    }
    return posterior;
  }

  @Override
  public double[] lower() {
    double[] lower = new double[space.width()];
    Arrays.fill(lower, has(KnownFactory.Fault.SUPPORT) ? 0 : Double.NEGATIVE_INFINITY);
    return lower;
  }

  @Override
  public double[] upper() {
    double[] upper = new double[space.width()];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    return upper;
  }

  @Override
  public long parameters() {
    return (long) sources() * space.width();
  }

  @Override
  public double centre(int source) {
    return means[source][0];
  }

  @Override
  public void save(OutputStream out) throws IOException {
    new Normal(space, means, Fault.NONE).save(out);
  }
}
