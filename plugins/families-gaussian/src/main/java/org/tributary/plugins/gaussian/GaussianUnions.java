package org.tributary.plugins.gaussian;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.UnionFits;
import org.tributary.sdk.space.Space;

/**
 * Gaussians of unions from the moments of their parts.
 *
 * <p>With n_k rows, mean m_k and centred sum of squares S_k in part k, the union has n = sum n_k, m
 * = sum n_k m_k / n and S = sum S_k + sum n_k (m_k - m)(m_k - m)' (Chan, Golub and LeVeque 1983).
 */
final class GaussianUnions implements UnionFits {
  private final GaussianOptions options;
  private final Space space;
  private final double[] origin;
  private final double[] totals;
  private final double[][] means;
  private final DMatrixRMaj[] squares;

  private GaussianUnions(GaussianOptions options, Space space, int parts) {
    this.options = options;
    this.space = space;
    origin = new double[space.width()];
    totals = new double[parts];
    means = new double[parts][];
    squares = new DMatrixRMaj[parts];
  }

  static GaussianUnions of(GaussianOptions options, List<Samples> parts) {
    GaussianUnions unions = new GaussianUnions(options, parts.get(0).space(), parts.size());
    parts.get(0).copyRow(0, unions.origin, 0);
    for (int part = 0; part < parts.size(); part++) {
      unions.read(part, parts.get(part));
    }
    return unions;
  }

  /** Sums differences from one row: equal values give their mean, and no spread, exactly. */
  private void read(int part, Samples rows) {
    DMatrixRMaj values = rows.toMatrix();
    shift(values.data, -1);
    double[] weights = new double[rows.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = rows.weight(row);
      totals[part] += weights[row];
    }
    double[] mean = Products.mean(values, weights);
    means[part] = mean;
    if (options.covariance() == CovarianceShape.IDENTITY) {
      return;
    }
    for (int row = 0; row < weights.length; row++) {
      double root = weights[row] == 1 ? 1 : Math.sqrt(weights[row]);
      for (int i = 0; i < mean.length; i++) {
        int at = row * mean.length + i;
        values.data[at] = root * (values.data[at] - mean[i]);
      }
    }
    squares[part] = Products.gram(values);
  }

  @Override
  public Model fit(int... parts) {
    double total = 0;
    double[] mean = new double[space.width()];
    for (int part : parts) {
      total += totals[part];
    }
    for (int part : parts) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += totals[part] / total * means[part][i];
      }
    }
    Spread spread = spread(parts, total, mean);
    shift(mean, 1);
    return new GaussianModel(
        space, new double[][] {mean}, new Spread[] {spread}, options.parameters(mean.length, 1));
  }

  private void shift(double[] rows, double sign) {
    for (int at = 0; at < rows.length; at += origin.length) {
      for (int i = 0; i < origin.length; i++) {
        rows[at + i] += sign * origin[i];
      }
    }
  }

  private Spread spread(int[] parts, double total, double[] mean) {
    int dimension = mean.length;
    if (options.covariance() == CovarianceShape.IDENTITY) {
      return DiagonalSpread.identity(dimension);
    }
    boolean full = options.covariance() == CovarianceShape.FULL;
    if (full) {
      Collapse.checkRank((long) total, 1, dimension, "a union of sources");
    }
    double divisor =
        options.estimator() == VarianceEstimator.BIASED ? total : Math.max(1, total - 1);
    DMatrixRMaj covariance = new DMatrixRMaj(dimension, dimension);
    for (int part : parts) {
      for (int i = 0; i < dimension; i++) {
        double away = totals[part] * (means[part][i] - mean[i]);
        for (int j = 0; j < dimension; j++) {
          int at = i * dimension + j;
          covariance.data[at] += squares[part].data[at] + away * (means[part][j] - mean[j]);
        }
      }
    }
    for (int at = 0; at < covariance.data.length; at++) {
      covariance.data[at] /= divisor;
    }
    if (full) {
      return FullSpread.of(covariance);
    }
    double[] deviations = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      deviations[i] = Collapse.deviation(covariance.data[i * dimension + i], i);
    }
    return DiagonalSpread.ofDeviations(deviations);
  }
}
