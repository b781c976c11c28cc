package org.tributary.plugins.gaussian;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Margins of each source and one correlation of their normal scores. */
final class CopulaModel implements Model, LogDensity {
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final Margin[][] margins;
  private final DMatrixRMaj correlation;
  private final Cholesky factor;
  private final DMatrixRMaj precision;

  CopulaModel(Space space, Margin[][] margins, DMatrixRMaj correlation) {
    this.space = space;
    this.margins = margins;
    this.correlation = correlation;
    this.factor = Cholesky.of(correlation);
    this.precision = factor.inverse();
  }

  /** The discrete columns' number decides: with two or more the density has no closed form. */
  static boolean hasDensity(Space space) {
    int discrete = 0;
    for (int column = 0; column < space.width(); column++) {
      discrete += space.kind(column) instanceof Kind.Real ? 0 : 1;
    }
    return discrete <= 1;
  }

  DMatrixRMaj correlation() {
    return correlation;
  }

  Margin[][] margins() {
    return margins;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return margins.length;
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    return capability == LogDensity.class && !hasDensity(space)
        ? Optional.empty()
        : Model.super.as(capability);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int width = space.width();
    DMatrixRMaj normal = new DMatrixRMaj(count, width);
    stream.fillGaussian(normal.data, 0, normal.data.length);
    DMatrixRMaj rows = factor.colour(normal, new double[width]);
    for (int at = 0; at < rows.data.length; at++) {
      rows.data[at] = margins[source][at % width].value(rows.data[at]);
    }
    return MatrixSamples.ofSource(space, rows, source, margins.length, DRAWN);
  }

  /**
   * {@code log p(x) = log N(z; 0, R) + sum_j log z_j'(x_j)}; a single discrete column contributes
   * the conditional probability of its interval given the other scores.
   */
  @Override
  public double[] logDensity(int source, Samples points) {
    double[] row = new double[space.width()];
    double[] result = new double[points.size()];
    for (int i = 0; i < result.length; i++) {
      points.copyRow(i, row, 0);
      result[i] = logDensity(margins[source], row);
    }
    return result;
  }

  private double logDensity(Margin[] own, double[] row) {
    int width = row.length;
    double[] scores = new double[width];
    double slopes = 0;
    int step = -1;
    for (int j = 0; j < width; j++) {
      if (own[j] instanceof SmoothMargin smooth) {
        scores[j] = smooth.score(row[j]);
        slopes += smooth.logSlope(row[j]);
      } else {
        step = j;
      }
    }
    double logDeterminant = factor.logDeterminant();
    if (step < 0) {
      return slopes - 0.5 * (quadratic(scores) + logDeterminant) - width * Normal.LOG_ROOT_TWO_PI;
    }
    StepMargin margin = (StepMargin) own[step];
    int index = margin.index(row[step]);
    if (index < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    // Given the others the score of column j is N(m, 1/P_jj), m = -sum_{i != j} P_ji z_i / P_jj.
    double pivot = precision.get(step, step);
    double mean = 0;
    for (int i = 0; i < width; i++) {
      mean -= i == step ? 0 : precision.get(step, i) * scores[i] / pivot;
    }
    scores[step] = mean;
    double root = Math.sqrt(pivot);
    double mass =
        StepMargin.mass(
            (margin.lower(index) - mean) * root, (margin.uppers()[index] - mean) * root);
    return slopes
        - 0.5 * (quadratic(scores) + logDeterminant + Math.log(pivot))
        - (width - 1) * Normal.LOG_ROOT_TWO_PI
        + Math.log(mass);
  }

  private double quadratic(double[] scores) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        sum += scores[i] * precision.get(i, j) * scores[j];
      }
    }
    return sum;
  }

  @Override
  public boolean holdsRows() {
    return true;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    CopulaFormat.write(this, out);
  }
}
