package org.tributary.plugins.density;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.LogSpace;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * The kernel density estimate of one weighted sample:
 *
 * <pre>p(x) = sum_j w_j N(x; x_j, H) / sum_j w_j</pre>
 *
 * <p>Points are whitened with H first, so that every kernel sum has bandwidth 1.
 */
final class KernelDensity {
  private final DMatrixRMaj points;
  private final double[] weights;
  private final double[] logWeights;
  private final double[] cumulative;
  private final DMatrixRMaj kernel;
  private final Cholesky factor;
  private final DMatrixRMaj white;
  private final double[] origin;

  /**
   * An estimate; arguments are taken over.
   *
   * @param points n x d
   * @param weights n frequencies
   * @param kernel covariance H of the kernel, d x d
   * @throws CensoredException with {@link Outcome#COLLAPSED} when H is singular
   */
  KernelDensity(DMatrixRMaj points, double[] weights, DMatrixRMaj kernel) {
    this.points = points;
    this.weights = weights;
    this.kernel = kernel;
    this.origin = new double[points.numCols];
    this.factor = factor(kernel);
    this.white = factor.whiten(points, origin);
    this.logWeights = new double[weights.length];
    this.cumulative = new double[weights.length];
    double total = 0;
    for (int j = 0; j < weights.length; j++) {
      total += weights[j];
      cumulative[j] = total;
    }
    for (int j = 0; j < weights.length; j++) {
      logWeights[j] = Math.log(weights[j] / total);
    }
  }

  private static Cholesky factor(DMatrixRMaj kernel) {
    try {
      return Cholesky.of(kernel);
    } catch (NotPositiveDefiniteException singular) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "the kernel's covariance is singular at column "
              + singular.pivot()
              + ": the column is constant or depends on the others; use an isotropic bandwidth"
              + " rule or drop it");
    }
  }

  DMatrixRMaj points() {
    return points;
  }

  double[] weights() {
    return weights;
  }

  DMatrixRMaj kernel() {
    return kernel;
  }

  /** Log-density of the Gaussian kernel's estimate at each row of x. */
  double[] logDensity(DMatrixRMaj x) {
    return logDensity(x, 1);
  }

  /** Log-density of the twicing kernel's estimate, {@code 2 p_H - p_2H}, clipped at 0. */
  double[] twicingLogDensity(DMatrixRMaj x) {
    double[] narrow = logDensity(x, 1);
    double[] wide = logDensity(x, Math.sqrt(2));
    double[] result = new double[narrow.length];
    for (int i = 0; i < result.length; i++) {
      double twice = narrow[i] + Math.log(2);
      result[i] =
          twice > wide[i] ? twice + LogSpace.log1mExp(wide[i] - twice) : Double.NEGATIVE_INFINITY;
    }
    return result;
  }

  /** The twicing kernel's estimate itself, {@code 2 p_H - p_2H}, negative in places. */
  double[] twicingDensity(DMatrixRMaj x) {
    double[] narrow = logDensity(x, 1);
    double[] wide = logDensity(x, Math.sqrt(2));
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = 2 * Math.exp(narrow[i]) - Math.exp(wide[i]);
    }
    return narrow;
  }

  private double[] logDensity(DMatrixRMaj x, double widening) {
    int dimension = points.numCols;
    double[] sums =
        PairwiseKernels.oneThread()
            .logGaussianKernelSums(
                factor.whiten(x, origin), white, widening, logWeights, Pairs.ALL);
    double constant =
        dimension * (Normal.LOG_ROOT_TWO_PI + Math.log(widening)) + 0.5 * factor.logDeterminant();
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= constant;
    }
    return sums;
  }

  /** Score {@code H^-1 (sum_j r_j(x) x_j - x)}, r_j(x) the share of kernel j, at each row of x. */
  DMatrixRMaj score(DMatrixRMaj x) {
    DMatrixRMaj shares =
        PairwiseKernels.oneThread().squaredDistances(factor.whiten(x, origin), white);
    int count = shares.numCols;
    double[] terms = new double[count];
    for (int row = 0; row < shares.numRows; row++) {
      for (int j = 0; j < count; j++) {
        terms[j] = logWeights[j] - 0.5 * shares.data[row * count + j];
      }
      double total = LogSpace.logSumExp(terms);
      for (int j = 0; j < count; j++) {
        shares.data[row * count + j] = Math.exp(terms[j] - total);
      }
    }
    DMatrixRMaj pull = Products.multiply(shares, points);
    for (int i = 0; i < pull.data.length; i++) {
      pull.data[i] -= x.data[i];
    }
    return Products.multiply(pull, factor.inverse());
  }

  /** The estimate after noise of a level was added: H becomes {@code H + level^2 I}. */
  KernelDensity noised(double level) {
    DMatrixRMaj wider = kernel.copy();
    for (int i = 0; i < wider.numRows; i++) {
      wider.data[i * wider.numCols + i] += level * level;
    }
    return new KernelDensity(points, weights, wider);
  }

  /** Draws points: a row by its weight, plus noise of covariance H. */
  DMatrixRMaj draw(int count, RandomStream stream) {
    int dimension = points.numCols;
    int[] chosen = new int[count];
    DMatrixRMaj normal = new DMatrixRMaj(count, dimension);
    for (int i = 0; i < count; i++) {
      chosen[i] = stream.categorical(cumulative);
      stream.fillGaussian(normal.data, i * dimension, (i + 1) * dimension);
    }
    DMatrixRMaj rows = factor.colour(normal, origin);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < dimension; j++) {
        rows.data[i * dimension + j] += points.data[chosen[i] * dimension + j];
      }
    }
    return rows;
  }

  /**
   * Draws points of the positive part of the twicing kernel's estimate, normalised: points of the
   * Gaussian kernel's that are kept with probability {@code max(0, 1 - p_2H / (2 p_H))}.
   */
  DMatrixRMaj drawTwicing(int count, RandomStream stream) {
    int dimension = points.numCols;
    DMatrixRMaj kept = new DMatrixRMaj(count, dimension);
    int found = 0;
    for (int batch = 0; found < count; batch++) {
      RandomStream own = stream.child("batch", batch);
      DMatrixRMaj drawn = draw(Math.max(16, 2 * (count - found)), own.child("draws"));
      double[] narrow = logDensity(drawn, 1);
      double[] wide = logDensity(drawn, Math.sqrt(2));
      RandomStream choice = own.child("choice");
      for (int i = 0; i < drawn.numRows && found < count; i++) {
        if (choice.nextDouble() < 1 - 0.5 * Math.exp(wide[i] - narrow[i])) {
          System.arraycopy(drawn.data, i * dimension, kept.data, found++ * dimension, dimension);
        }
      }
    }
    return kept;
  }

  double[] mean() {
    return Products.mean(points, weights);
  }

  /** Covariance of the rows plus H. */
  DMatrixRMaj covariance() {
    DMatrixRMaj covariance = Products.covariance(points, weights, 0);
    for (int i = 0; i < covariance.data.length; i++) {
      covariance.data[i] += kernel.data[i];
    }
    return covariance;
  }
}
