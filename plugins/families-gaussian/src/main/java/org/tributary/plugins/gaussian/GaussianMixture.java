package org.tributary.plugins.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.LogSpace;

/**
 * A mixture of Gaussians with full covariances, p(x) = sum_k w_k N(x; m_k, S_k).
 *
 * @param weights K shares, {@code >= 0}, that sum to 1
 * @param means K x d, one mean a row
 * @param covariances K matrices, d x d, positive definite
 */
public record GaussianMixture(double[] weights, DMatrixRMaj means, List<DMatrixRMaj> covariances) {

  /** Copies the parameters and checks their shapes. */
  public GaussianMixture {
    if (weights.length == 0
        || weights.length != means.numRows
        || weights.length != covariances.size()) {
      throw new IllegalArgumentException(
          "a mixture needs as many weights as means and covariances, had "
              + weights.length
              + ", "
              + means.numRows
              + " and "
              + covariances.size());
    }
    double total = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("weights must be >= 0, one was " + weight);
      }
      total += weight;
    }
    if (!(Math.abs(total - 1) <= 1e-9)) {
      throw new IllegalArgumentException("weights must sum to 1, summed to " + total);
    }
    weights = weights.clone();
    means = means.copy();
    covariances = covariances.stream().map(DMatrixRMaj::copy).toList();
  }

  /** The number K of components. */
  public int components() {
    return weights.length;
  }

  /** The number of free parameters, K - 1 + K d + K d (d + 1) / 2. */
  public int parameters() {
    int columns = means.numCols;
    return components() - 1 + components() * (columns + columns * (columns + 1) / 2);
  }

  /**
   * The law of the columns in other units: coordinate i times {@code factors[i]}.
   *
   * @param factors d numbers, {@code > 0}
   */
  GaussianMixture scaled(double[] factors) {
    DMatrixRMaj scaledMeans = means.copy();
    for (int i = 0; i < scaledMeans.data.length; i++) {
      scaledMeans.data[i] *= factors[i % factors.length];
    }
    List<DMatrixRMaj> scaledCovariances = new ArrayList<>();
    for (DMatrixRMaj covariance : covariances) {
      DMatrixRMaj scaled = covariance.copy();
      for (int i = 0; i < factors.length; i++) {
        for (int j = 0; j < factors.length; j++) {
          scaled.set(i, j, scaled.get(i, j) * (factors[i] * factors[j]));
        }
      }
      scaledCovariances.add(scaled);
    }
    return new GaussianMixture(weights, scaledMeans, scaledCovariances);
  }

  /** Returns log p of every row of {@code points}, m x d. */
  public double[] logDensity(DMatrixRMaj points) {
    double[][] joint = logJoint(points);
    double[] logDensity = new double[joint.length];
    for (int row = 0; row < joint.length; row++) {
      logDensity[row] = LogSpace.logSumExp(joint[row]);
    }
    return logDensity;
  }

  /**
   * Draws rows: a component by its weight, then the component.
   *
   * @param count {@code >= 0}
   * @return count x d
   */
  public DMatrixRMaj sample(int count, RandomStream stream) {
    double[] cumulative = weights.clone();
    for (int k = 1; k < cumulative.length; k++) {
      cumulative[k] += cumulative[k - 1];
    }
    List<DMatrixRMaj> lowers =
        covariances.stream().map(covariance -> Cholesky.of(covariance).lower()).toList();
    int columns = means.numCols;
    DMatrixRMaj rows = new DMatrixRMaj(count, columns);
    double[] standard = new double[columns];
    for (int row = 0; row < count; row++) {
      int component = stream.categorical(cumulative);
      stream.fillGaussian(standard, 0, columns);
      double[] lower = lowers.get(component).data;
      for (int i = 0; i < columns; i++) {
        double sum = means.data[component * columns + i];
        for (int j = 0; j <= i; j++) {
          sum += lower[i * columns + j] * standard[j];
        }
        rows.data[row * columns + i] = sum;
      }
    }
    return rows;
  }

  /** Returns the score, the gradient of log p, at every row of {@code points}, m x d. */
  public DMatrixRMaj score(DMatrixRMaj points) {
    double[][] joint = logJoint(points);
    DMatrixRMaj score = new DMatrixRMaj(points.numRows, points.numCols);
    for (int k = 0; k < components(); k++) {
      DMatrixRMaj centred = points.copy();
      for (int at = 0; at < centred.data.length; at++) {
        centred.data[at] -= means.data[k * means.numCols + at % means.numCols];
      }
      DMatrixRMaj pulls = Products.multiply(centred, Cholesky.of(covariances.get(k)).inverse());
      for (int row = 0; row < joint.length; row++) {
        double share = Math.exp(joint[row][k] - LogSpace.logSumExp(joint[row]));
        for (int i = 0; i < means.numCols; i++) {
          score.data[row * means.numCols + i] -= share * pulls.data[row * means.numCols + i];
        }
      }
    }
    return score;
  }

  /** The law of {@code x + level z}: every covariance grows by {@code level^2 I}. */
  public GaussianMixture noised(double level) {
    List<DMatrixRMaj> wider = covariances.stream().map(DMatrixRMaj::copy).toList();
    for (DMatrixRMaj covariance : wider) {
      for (int i = 0; i < covariance.numRows; i++) {
        covariance.add(i, i, level * level);
      }
    }
    return new GaussianMixture(weights, means, wider);
  }

  /** Mean of the mixture, {@code sum_k w_k m_k}. */
  public double[] mean() {
    return Products.mean(means, weights);
  }

  /** Covariance of the mixture, {@code sum_k w_k S_k} plus the covariance of the means. */
  public DMatrixRMaj covariance() {
    DMatrixRMaj total = Products.covariance(means, weights, 0);
    for (int k = 0; k < weights.length; k++) {
      for (int at = 0; at < total.data.length; at++) {
        total.data[at] += weights[k] * covariances.get(k).data[at];
      }
    }
    return total;
  }

  /** Returns log w_k + log N(x; m_k, S_k), one row a point and one column a component. */
  double[][] logJoint(DMatrixRMaj points) {
    double[][] joint = new double[points.numRows][components()];
    for (int k = 0; k < components(); k++) {
      Cholesky factor = Cholesky.of(covariances.get(k));
      double constant =
          Math.log(weights[k])
              - 0.5 * (means.numCols * Math.log(2 * Math.PI) + factor.logDeterminant());
      double[] squares = factor.squaredMahalanobis(points, mean(k));
      for (int row = 0; row < squares.length; row++) {
        joint[row][k] = constant - 0.5 * squares[row];
      }
    }
    return joint;
  }

  /** The components in ascending order of weight, so that equal fits print alike. */
  public GaussianMixture sorted() {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < components(); k++) {
      order.add(k);
    }
    order.sort((a, b) -> Double.compare(weights[a], weights[b]));
    double[] sortedWeights = order.stream().mapToDouble(k -> weights[k]).toArray();
    DMatrixRMaj sortedMeans = new DMatrixRMaj(components(), means.numCols);
    for (int k = 0; k < components(); k++) {
      System.arraycopy(mean(order.get(k)), 0, sortedMeans.data, k * means.numCols, means.numCols);
    }
    return new GaussianMixture(
        sortedWeights, sortedMeans, order.stream().map(covariances::get).toList());
  }

  double[] mean(int component) {
    return Arrays.copyOfRange(
        means.data, component * means.numCols, (component + 1) * means.numCols);
  }
}
