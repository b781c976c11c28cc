package org.tributary.numerics.oracle;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.special.GammaFunctions;

/** The categorical loop: each generation's shares are those of n draws from the one before. */
public final class WrightFisher {
  private static final int MOST_EXACT = 2000;

  private WrightFisher() {}

  /** The expected heterozygosity after t generations, relative to the first: (1 - 1/n)^t. */
  public static double heterozygosity(int sampleSize, int generations) {
    return GaussianLoop.replacedVariance(sampleSize, generations);
  }

  /** The probability (1 - p)^n that a category of share p is lost in one generation. */
  public static double lossProbability(double share, int sampleSize) {
    if (!(share >= 0 && share <= 1) || sampleSize < 1) {
      throw new IllegalArgumentException(
          "share must be in [0, 1] and sampleSize >= 1, were " + share + " and " + sampleSize);
    }
    return Math.exp(sampleSize * Math.log1p(-share));
  }

  /**
   * The mean number of generations until one of two categories is left, exactly, by solving for the
   * expected time from every count.
   *
   * @param share of one category in the first law, in [0, 1]; the first n draws count as generation
   *     1
   * @param sampleSize n in 2..2000
   */
  public static double meanAbsorption(double share, int sampleSize) {
    if (sampleSize < 2 || sampleSize > MOST_EXACT || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "sampleSize must be in 2.."
              + MOST_EXACT
              + " and share in [0, 1], were "
              + sampleSize
              + " and "
              + share);
    }
    if (share == 0 || share == 1) {
      return 0;
    }
    int inner = sampleSize - 1;
    DMatrixRMaj system = CommonOps_DDRM.identity(inner);
    for (int i = 0; i < inner; i++) {
      double[] next = binomial(sampleSize, (i + 1.0) / sampleSize);
      for (int j = 0; j < inner; j++) {
        system.add(i, j, -next[j + 1]);
      }
    }
    DMatrixRMaj ones = new DMatrixRMaj(inner, 1);
    ones.fill(1);
    DMatrixRMaj times = new DMatrixRMaj(inner, 1);
    if (!CommonOps_DDRM.solve(system, ones, times)) {
      throw new ArithmeticException("absorption times: the system is singular");
    }
    double[] start = binomial(sampleSize, share);
    double mean = 1;
    for (int j = 0; j < inner; j++) {
      mean += start[j + 1] * times.data[j];
    }
    return mean;
  }

  /** The diffusion approximation of it: -2n (p ln p + (1-p) ln(1-p)), for a share in (0, 1). */
  public static double meanAbsorptionDiffusion(double share, int sampleSize) {
    if (!(share > 0 && share < 1) || sampleSize < 1) {
      throw new IllegalArgumentException(
          "share must be in (0, 1) and sampleSize >= 1, were " + share + " and " + sampleSize);
    }
    return -2.0 * sampleSize * (share * Math.log(share) + (1 - share) * Math.log1p(-share));
  }

  private static double[] binomial(int trials, double probability) {
    double[] law = new double[trials + 1];
    for (int k = 0; k <= trials; k++) {
      double logChoose =
          GammaFunctions.logGamma(trials + 1)
              - GammaFunctions.logGamma(k + 1)
              - GammaFunctions.logGamma(trials - k + 1);
      law[k] =
          Math.exp(logChoose + k * Math.log(probability) + (trials - k) * Math.log1p(-probability));
    }
    return law;
  }
}
