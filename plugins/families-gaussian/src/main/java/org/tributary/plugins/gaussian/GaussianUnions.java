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
 * <p>Every part keeps its first row, and relative to it its mean; parts are joined one after
 * another by the pairwise update of Chan, Golub and LeVeque (1983): with n rows, mean m and centred
 * sum of squares S so far, and n_k, m_k, S_k of the next part, S grows by {@code S_k + n n_k / (n +
 * n_k) (m_k - m)(m_k - m)'} and m by {@code n_k / (n + n_k) (m_k - m)}. A column that is constant
 * in all parts of a union has no spread, exactly.
 */
final class GaussianUnions implements UnionFits {
  private final GaussianOptions options;
  private final Space space;
  private final double[][] firsts;
  private final double[] totals;
  private final double[][] means;
  private final DMatrixRMaj[] squares;

  private GaussianUnions(GaussianOptions options, Space space, int parts) {
    this.options = options;
    this.space = space;
    firsts = new double[parts][space.width()];
    totals = new double[parts];
    means = new double[parts][];
    squares = new DMatrixRMaj[parts];
  }

  static GaussianUnions of(GaussianOptions options, List<Samples> parts) {
    GaussianUnions unions = new GaussianUnions(options, parts.get(0).space(), parts.size());
    for (int part = 0; part < parts.size(); part++) {
      unions.read(part, parts.get(part));
    }
    return unions;
  }

  /** Sums differences from the part's first row: equal values have no spread, exactly. */
  private void read(int part, Samples rows) {
    DMatrixRMaj values = rows.toMatrix();
    rows.copyRow(0, firsts[part], 0);
    for (int at = 0; at < values.data.length; at++) {
      values.data[at] -= firsts[part][at % firsts[part].length];
    }
    double[] weights = new double[rows.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = rows.weight(row);
      totals[part] += weights[row];
    }
    double[] mean = Products.mean(values, weights);
    means[part] = mean;
    if (options.covariance() == CovarianceShape.IDENTITY) {
      squares[part] = new DMatrixRMaj(0, 0);
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
    double[] origin = firsts[parts[0]];
    double total = totals[parts[0]];
    double[] mean = means[parts[0]].clone();
    DMatrixRMaj scatter = squares[parts[0]].copy();
    for (int next = 1; next < parts.length; next++) {
      int part = parts[next];
      double[] away = new double[mean.length];
      double share = totals[part] / (total + totals[part]);
      for (int i = 0; i < mean.length; i++) {
        away[i] = firsts[part][i] - origin[i] + means[part][i] - mean[i];
        mean[i] += share * away[i];
      }
      addTo(scatter, squares[part], total * share, away);
      total += totals[part];
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] += origin[i];
    }
    return new GaussianModel(
        space,
        new double[][] {mean},
        new Spread[] {spread(scatter, total, mean.length)},
        options.parameters(mean.length, 1));
  }

  /** {@code scatter += squares + weight away away'}; nothing where no scatter is wanted. */
  private static void addTo(
      DMatrixRMaj scatter, DMatrixRMaj squares, double weight, double[] away) {
    for (int i = 0; i < scatter.numRows; i++) {
      for (int j = 0; j < scatter.numCols; j++) {
        int at = i * scatter.numCols + j;
        scatter.data[at] += squares.data[at] + weight * (away[i] * away[j]);
      }
    }
  }

  /** The spread of a scatter, which is taken over. */
  private Spread spread(DMatrixRMaj scatter, double total, int dimension) {
    if (options.covariance() == CovarianceShape.IDENTITY) {
      return DiagonalSpread.identity(dimension);
    }
    boolean full = options.covariance() == CovarianceShape.FULL;
    if (full) {
      Collapse.checkRank((long) total, 1, dimension, "a union of sources");
    }
    double divisor =
        options.estimator() == VarianceEstimator.BIASED ? total : Math.max(1, total - 1);
    for (int at = 0; at < scatter.data.length; at++) {
      scatter.data[at] /= divisor;
    }
    if (full) {
      return FullSpread.of(scatter);
    }
    double[] deviations = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      deviations[i] = Collapse.deviation(scatter.data[i * dimension + i], i);
    }
    return DiagonalSpread.ofDeviations(deviations);
  }
}
