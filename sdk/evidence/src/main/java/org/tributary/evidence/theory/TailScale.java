package org.tributary.evidence.theory;

import java.util.Arrays;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Quantiles;

/**
 * How long the right tail of positive values is, on the log scale, which sees a tail that the raw
 * sample hides.
 */
final class TailScale {
  private static final double FEW = 50;
  private static final int NEIGHBOURS = 2;

  private TailScale() {}

  /** sigma = log(q.95 / q.75) / (z.95 - z.75), the scale of a lognormal of that tail. */
  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double upper = Quantiles.ofSorted(sorted, 0.95);
    double middle = Quantiles.ofSorted(sorted, 0.75);
    if (!(middle > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.log(upper / middle) / (Normal.quantile(0.95) - Normal.quantile(0.75));
  }

  /**
   * Whether a mean can be refuted from below: the skewness (e^(s^2) + 2) sqrt(e^(s^2) - 1) of such
   * a lognormal is at most .6 sqrt R, .3 sqrt R below 50 replicates.
   */
  static boolean testable(double sigma, int replicates) {
    double squared = sigma * sigma;
    double skewness = (Math.exp(squared) + 2) * Math.sqrt(Math.expm1(squared));
    return skewness <= (replicates < FEW ? 0.3 : 0.6) * Math.sqrt(replicates);
  }

  /** Which places are testable, each by the median scale of five neighbouring ones. */
  static boolean[] testable(double[][] columns) {
    double[] scales = new double[columns.length];
    Arrays.setAll(scales, i -> of(columns[i]));
    boolean[] testable = new boolean[columns.length];
    for (int i = 0; i < testable.length; i++) {
      int from = Math.max(0, i - NEIGHBOURS);
      int to = Math.min(scales.length, i + NEIGHBOURS + 1);
      double[] near = Arrays.copyOfRange(scales, from, to);
      Arrays.sort(near);
      testable[i] = testable(Quantiles.ofSorted(near, 0.5), columns[i].length);
    }
    return testable;
  }
}
