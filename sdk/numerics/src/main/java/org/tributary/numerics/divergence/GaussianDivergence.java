package org.tributary.numerics.divergence;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.numerics.special.Normal;

/** Divergences of Gaussian laws in closed form. */
public final class GaussianDivergence {
  private GaussianDivergence() {}

  /**
   * Total variation of two Gaussians of one covariance: erf(D / (2 sqrt 2)).
   *
   * @param mahalanobis D {@code >= 0}, the distance of the means under the common covariance
   */
  public static double totalVariation(double mahalanobis) {
    if (!(mahalanobis >= 0)) {
      throw new IllegalArgumentException("mahalanobis must be >= 0, was " + mahalanobis);
    }
    return ErrorFunction.erf(mahalanobis / (2 * Math.sqrt(2)));
  }

  /** Total variation of two Gaussians of one covariance (symmetric, positive definite). */
  public static double totalVariation(
      double[] firstMean, double[] secondMean, DMatrixRMaj covariance) {
    return totalVariation(mahalanobis(firstMean, secondMean, covariance));
  }

  /**
   * Total variation of two Gaussians on the line, from the two points where their densities meet.
   *
   * @param firstDeviation standard deviation {@code > 0}
   * @param secondDeviation standard deviation {@code > 0}
   */
  public static double totalVariation(
      double firstMean, double firstDeviation, double secondMean, double secondDeviation) {
    if (!(firstDeviation > 0) || !(secondDeviation > 0)) {
      throw new IllegalArgumentException(
          "standard deviations must be > 0, were " + firstDeviation + " and " + secondDeviation);
    }
    double m = (secondMean - firstMean) / firstDeviation;
    double s = secondDeviation / firstDeviation;
    if (!Double.isFinite(m) || !Double.isFinite(s) || s == 0) {
      throw new IllegalArgumentException(
          "means and deviations must be finite and comparable, gave shift " + m + ", scale " + s);
    }
    if (s == 1) {
      return totalVariation(Math.abs(m));
    }
    // N(0,1) and N(m,s^2) meet where (1 - s^2) z^2 - 2 m z + m^2 + 2 s^2 ln s = 0
    double root = s * Math.sqrt(m * m + 2 * (s - 1) * (s + 1) * Math.log(s));
    double q = m + Math.copySign(root, m);
    double first = q / ((1 - s) * (1 + s));
    double second = (m * m + 2 * s * s * Math.log(s)) / q;
    double low = Math.min(first, second);
    double high = Math.max(first, second);
    double massFirst = mass(low, high);
    double massSecond = mass((low - m) / s, (high - m) / s);
    return Math.min(1, Math.abs(massFirst - massSecond));
  }

  /**
   * KL(first || second) of two multivariate Gaussians, in nats.
   *
   * @param firstCovariance d x d, symmetric, positive definite
   * @param secondCovariance likewise
   * @throws IllegalArgumentException if shapes differ or a covariance is not positive definite
   */
  public static double kullbackLeibler(
      double[] firstMean,
      DMatrixRMaj firstCovariance,
      double[] secondMean,
      DMatrixRMaj secondCovariance) {
    int d = firstMean.length;
    DMatrixRMaj first = factor(firstCovariance, d, "first");
    DMatrixRMaj second = factor(secondCovariance, d, "second");
    // (tr S2^-1 S1 + D^2 - d + ln |S2| / |S1|) / 2, with tr S2^-1 S1 = |L2^-1 L1|^2
    double trace = 0;
    double logDeterminants = 0;
    for (int j = 0; j < d; j++) {
      double[] column = new double[d];
      for (int i = 0; i < d; i++) {
        column[i] = first.get(i, j);
      }
      trace += solvedSquare(second, column);
      logDeterminants += 2 * Math.log(second.get(j, j) / first.get(j, j));
    }
    double square = solvedSquare(second, difference(firstMean, secondMean));
    return Math.max(0, 0.5 * (trace + square - d + logDeterminants));
  }

  /** The distance of two means under a covariance: sqrt((a - b)' S^-1 (a - b)). */
  public static double mahalanobis(
      double[] firstMean, double[] secondMean, DMatrixRMaj covariance) {
    DMatrixRMaj lower = factor(covariance, firstMean.length, "common");
    return Math.sqrt(solvedSquare(lower, difference(firstMean, secondMean)));
  }

  private static double mass(double low, double high) {
    return low > 0
        ? Normal.survival(low) - Normal.survival(high)
        : Normal.cdf(high) - Normal.cdf(low);
  }

  private static double solvedSquare(DMatrixRMaj lower, double[] vector) {
    TriangularSolver_DDRM.solveL(lower.data, vector, vector.length);
    double sum = 0;
    for (double entry : vector) {
      sum += entry * entry;
    }
    return sum;
  }

  private static double[] difference(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "means must be equally long, were " + first.length + " and " + second.length);
    }
    double[] difference = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      difference[i] = first[i] - second[i];
      if (!Double.isFinite(difference[i])) {
        throw new IllegalArgumentException("means must be finite, were not in coordinate " + i);
      }
    }
    return difference;
  }

  private static DMatrixRMaj factor(DMatrixRMaj covariance, int dimension, String name) {
    if (covariance.numRows != dimension || covariance.numCols != dimension || dimension == 0) {
      throw new IllegalArgumentException(
          name
              + " covariance must be "
              + dimension
              + " x "
              + dimension
              + ", was "
              + covariance.numRows
              + " x "
              + covariance.numCols);
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
        DecompositionFactory_DDRM.chol(dimension, true);
    if (!cholesky.decompose(covariance.copy())) {
      throw new IllegalArgumentException(
          name + " covariance must be positive definite; shrink it or add a ridge");
    }
    return cholesky.getT(null);
  }
}
