package org.tributary.evidence.trend;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;

/** Loops of one replicate each, first fit and then T refits: the worlds the words are tried on. */
public final class Loops {
  private Loops() {}

  /** Variances of a Gaussian fitted to n draws of the one before, the first to N(0, 1). */
  public static double[] replacedVariances(int sampleSize, int refits, RandomStream stream) {
    double[] variances = new double[refits + 1];
    double variance = 1;
    for (int g = 0; g <= refits; g++) {
      variance *= 2 * stream.nextGamma(0.5 * (sampleSize - 1)) / sampleSize;
      variances[g] = variance;
    }
    return variances;
  }

  /**
   * The 2-Wasserstein distance to N(0, 1) of a Gaussian that is fitted in each generation to a
   * share of fresh rows and else to draws of the one before.
   */
  public static double[] wasserstein(
      int sampleSize, int refits, double freshShare, RandomStream stream) {
    double[] errors = new double[refits + 1];
    double mean = 0;
    double deviation = 1;
    for (int g = 0; g <= refits; g++) {
      long fresh = g == 0 ? sampleSize : Math.round(freshShare * sampleSize);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < sampleSize; i++) {
        double z = stream.nextGaussian();
        double x = i < fresh ? z : mean + deviation * z;
        sum += x;
        squares += x * x;
      }
      mean = sum / sampleSize;
      deviation = Math.sqrt(Math.max(0, squares / sampleSize - mean * mean));
      errors[g] = Math.hypot(mean, deviation - 1);
    }
    return errors;
  }

  /** How a categorical loop gets the rows of its next fit. */
  enum Data {
    REPLACED,
    ACCUMULATED,
    FRESH_HALF_GROWING
  }

  /** Total variation from K equally likely categories. */
  static double[] categorical(
      int sampleSize, int categories, int refits, Data data, RandomStream stream) {
    double[] errors = new double[refits + 1];
    double[] real = new double[categories];
    Arrays.fill(real, 1.0 / categories);
    double[] shares = real;
    double[] total = new double[categories];
    for (int g = 0; g <= refits; g++) {
      if (data != Data.ACCUMULATED) {
        Arrays.fill(total, 0);
      }
      int rows = data == Data.FRESH_HALF_GROWING ? sampleSize * (g + 1) : sampleSize;
      int fresh = data == Data.FRESH_HALF_GROWING ? rows / 2 : 0;
      add(total, stream.multinomial(rows - fresh, shares));
      add(total, stream.multinomial(fresh, real));
      double count = 0;
      for (double t : total) {
        count += t;
      }
      shares = new double[categories];
      for (int k = 0; k < categories; k++) {
        shares[k] = total[k] / count;
        errors[g] += 0.5 * Math.abs(shares[k] - real[k]);
      }
    }
    return errors;
  }

  private static void add(double[] total, int[] counts) {
    for (int k = 0; k < total.length; k++) {
      total[k] += counts[k];
    }
  }
}
