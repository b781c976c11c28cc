package org.tributary.evidence.tails;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.tributary.evidence.Units;
import org.tributary.evidence.units.IntraclassCorrelation;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * The smallest number k_half of units that carry half of the squared deviations of a held-out mean.
 *
 * <p>At most {@value #FEW}: carried by few rows. Tails that heavy make intervals of a mean miss in
 * 10-57 % of cases (simulated), and more rows of the kind need not help. A sample that happens to
 * hold no extreme row looks light: no statistic sees a row that is not there.
 *
 * @param carriers the units that carry half, the heaviest first; {@code k_half} of them
 * @param share of the squared deviations they carry, in [.5, 1]; 0 where nothing varies
 * @param units how many there are
 */
public record HalfSpread(int[] carriers, double share, int units) {
  /** Units up to which half of the spread counts as carried by few. */
  public static final int FEW = 5;

  /** Units from which on rows that come in units are judged at all. */
  public static final int FEWEST_UNITS = 100;

  public HalfSpread {
    carriers = carriers.clone();
  }

  /** k_half of single rows: e_i = (d_i - mean)^2, at least two finite values, out of sample. */
  public static HalfSpread ofRows(double[] values) {
    double mean = Moments.of(Samples.requireFinite(values, 2, "values")).mean();
    double[] squares = new double[values.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (values[i] - mean) * (values[i] - mean);
    }
    return half(squares);
  }

  /**
   * k_half over units that hold several rows: z_u^2, z_u = (sum over u of d_i - mean) / sqrt(s_u (1
   * + (s_u - 1) rho)), rho by one-way analysis of variance; unscaled sums would flag uneven sizes.
   *
   * @param values one a row, finite
   * @throws IllegalArgumentException below {@value #FEWEST_UNITS} units, where normal tables are
   *     flagged too
   */
  public static HalfSpread ofUnits(double[] values, Units units) {
    if (units.single()) {
      return ofRows(values);
    }
    if (units.count() < FEWEST_UNITS) {
      throw new IllegalArgumentException(
          "half of the spread is asked from 100 units on, had "
              + units.count()
              + "; say that there are few units");
    }
    Samples.requireFinite(values, 2, "values");
    double mean = Moments.of(values).mean();
    double correlation = Math.max(0, IntraclassCorrelation.of(values, units).value());
    double[] sums = units.sums(values);
    double[] squares = new double[sums.length];
    for (int u = 0; u < sums.length; u++) {
      int size = units.size(u);
      double deviation = sums[u] - size * mean;
      squares[u] = deviation * deviation / (size * (1 + (size - 1) * correlation));
    }
    return half(squares);
  }

  /** k_half of the sizes alone: units that carry half of the sum of squared sizes. */
  public static HalfSpread ofSizes(Units units) {
    double[] squares = new double[units.count()];
    Arrays.setAll(squares, u -> (double) units.size(u) * units.size(u));
    return half(squares);
  }

  /** The number of units that carry half; 0 where nothing varies. */
  public int count() {
    return carriers.length;
  }

  /** Whether few units carry half; never where nothing varies. */
  public boolean carriedByFew() {
    return count() >= 1 && count() <= FEW;
  }

  /** The units that are not carriers, ascending: what the verdict beside it is computed from. */
  public int[] others() {
    BitSet carrying = new BitSet();
    for (int unit : carriers) {
      carrying.set(unit);
    }
    int[] others = new int[units - carriers.length];
    int filled = 0;
    for (int u = 0; u < units; u++) {
      if (!carrying.get(u)) {
        others[filled++] = u;
      }
    }
    return others;
  }

  private static HalfSpread half(double[] squares) {
    Integer[] order = new Integer[squares.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -squares[i]));
    double total = Arrays.stream(squares).sum();
    double carried = 0;
    int count = 0;
    while (total > 0 && carried < 0.5 * total) {
      carried += squares[order[count++]];
    }
    int[] carriers = new int[count];
    for (int i = 0; i < count; i++) {
      carriers[i] = order[i];
    }
    return new HalfSpread(carriers, total > 0 ? Math.min(1, carried / total) : 0, squares.length);
  }
}
