package org.tributary.numerics.statistics;

import java.util.ArrayList;
import java.util.List;
import org.tributary.numerics.random.RandomStream;

/**
 * The positions that may be the maximum of a mean curve.
 *
 * @param positions all positions not shown to lie below another, ascending, never empty
 * @param highest the position of the largest mean
 * @param monotone whether the set includes an end of the curve, so that no inner peak is shown
 * @param level the probability with which the set holds every true maximum
 */
public record PeakSet(List<Integer> positions, int highest, boolean monotone, double level) {
  public PeakSet {
    positions = List.copyOf(positions);
    Samples.requireLevel(level);
    if (!positions.contains(highest)) {
      throw new IllegalArgumentException(
          "the highest position " + highest + " must be in the set " + positions);
    }
  }

  /**
   * The set by a simultaneous bootstrap of all differences between two positions.
   *
   * <p>Position j leaves the set when for some k the mean of curve_k - curve_j exceeds c times its
   * standard error, c being the level quantile of the largest such centred ratio over resamples of
   * whole replicates. A minimum is the peak of the negated curve.
   *
   * @param replicates rows are replicates (at least 2), columns positions (at least 2), all finite
   */
  public static PeakSet of(double[][] replicates, Bootstrap bootstrap, RandomStream stream) {
    CurveBootstrap curves = new CurveBootstrap(replicates);
    double[] mean = curves.mean();
    int count = mean.length;
    if (count < 2) {
      throw new IllegalArgumentException("a peak needs at least 2 positions, had " + count);
    }
    double[][] errors = new double[count][count];
    for (int j = 0; j < count; j++) {
      for (int k = 0; k < j; k++) {
        errors[j][k] = curves.standardErrorOfDifference(j, k);
        errors[k][j] = errors[j][k];
      }
    }
    LargestRatio ratio = new LargestRatio(errors);
    double[] largest = new double[bootstrap.resamples()];
    for (int b = 0; b < largest.length; b++) {
      double[] centred = curves.draw(stream);
      for (int j = 0; j < count; j++) {
        centred[j] -= mean[j];
      }
      largest[b] = ratio.of(centred);
    }
    double critical = Quantiles.of(largest, bootstrap.level());
    List<Integer> kept = new ArrayList<>();
    int highest = 0;
    for (int j = 0; j < count; j++) {
      if (mean[j] > mean[highest]) {
        highest = j;
      }
      boolean below = false;
      for (int k = 0; k < count; k++) {
        below |= k != j && mean[k] - mean[j] > critical * errors[j][k];
      }
      if (!below) {
        kept.add(j);
      }
    }
    boolean monotone = kept.contains(0) || kept.contains(count - 1);
    return new PeakSet(kept, highest, monotone, bootstrap.level());
  }
}
