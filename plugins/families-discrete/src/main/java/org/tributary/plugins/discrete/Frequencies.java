package org.tributary.plugins.discrete;

import org.tributary.sdk.data.Samples;

/** Counts of codes and the probabilities they give. */
final class Frequencies {
  private Frequencies() {}

  /**
   * {@code p_j = (c_j + a) / (n + a m)} for m counts with sum n; the uniform law when all are 0.
   *
   * @param smoothing a, added to each count
   */
  static double[] smoothed(double[] counts, double smoothing) {
    double total = 0;
    for (double count : counts) {
      total += count + smoothing;
    }
    double[] probabilities = new double[counts.length];
    for (int j = 0; j < counts.length; j++) {
      probabilities[j] = total > 0 ? (counts[j] + smoothing) / total : 1.0 / counts.length;
    }
    return probabilities;
  }

  /** Probabilities to the power 1/factor, normalised. */
  static double[] tempered(double[] probabilities, double factor) {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("factor must be > 0 and finite, was " + factor);
    }
    double greatest = 0;
    for (double each : probabilities) {
      greatest = Math.max(greatest, each);
    }
    double[] powers = new double[probabilities.length];
    double total = 0;
    for (int j = 0; j < powers.length; j++) {
      powers[j] = Math.pow(probabilities[j] / greatest, 1 / factor);
      total += powers[j];
    }
    for (int j = 0; j < powers.length; j++) {
      powers[j] /= total;
    }
    return powers;
  }

  static double[] cumulative(double[] probabilities) {
    double[] cumulative = probabilities.clone();
    for (int j = 1; j < cumulative.length; j++) {
      cumulative[j] += cumulative[j - 1];
    }
    return cumulative;
  }

  /**
   * Checks that each source has a row.
   *
   * @throws IllegalArgumentException naming the first source without
   */
  static void checkSources(Samples samples) {
    boolean[] seen = new boolean[samples.sources()];
    for (int row = 0; row < samples.size(); row++) {
      seen[samples.source(row)] = true;
    }
    for (int k = 0; k < seen.length; k++) {
      if (!seen[k]) {
        throw new IllegalArgumentException(
            "source " + k + " has no training row: raise the sample size");
      }
    }
  }

  static IllegalArgumentException outside(int row) {
    return new IllegalArgumentException(
        "training row " + row + " holds a code outside the levels of its column");
  }
}
