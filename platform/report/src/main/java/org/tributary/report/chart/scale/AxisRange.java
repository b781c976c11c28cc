package org.tributary.report.chart.scale;

import java.util.Arrays;

/** The range of an axis that shows given values with some room around them. */
public final class AxisRange {
  private static final double SIDES = 0.03;
  private static final double ENDS = 0.06;

  /** Fewer steps of the number format than this would be a staircase. */
  private static final double STEPS = 4096;

  private AxisRange() {}

  /** A horizontal range: from the least to the greatest position. */
  public static AxisScale across(double[] values, boolean log) {
    double[] drawn = drawn(values, log);
    return padded(least(drawn, log), most(drawn, log), log, SIDES, false);
  }

  /** A vertical range; it begins at zero where zero is not far from the values. */
  public static AxisScale upwards(double[] values, boolean log) {
    double[] drawn = drawn(values, log);
    double least = least(drawn, log);
    double most = most(drawn, log);
    boolean zero = !log && least > 0 && least < 0.45 * most;
    if (!log && most < 0 && most > 0.45 * least) {
      most = 0;
    }
    return padded(zero ? 0 : least, most, log, ENDS, true);
  }

  /** As far below zero as above it. */
  public static AxisScale symmetric(double most) {
    double reach = most > 0 && Double.isFinite(most) ? 1.12 * most : 1;
    return new AxisScale(false, -reach, reach, 0, 1);
  }

  private static double[] drawn(double[] values, boolean log) {
    return Arrays.stream(values).filter(v -> Double.isFinite(v) && (!log || v > 0)).toArray();
  }

  private static double least(double[] drawn, boolean log) {
    return Arrays.stream(drawn).min().orElse(log ? 1 : 0);
  }

  private static double most(double[] drawn, boolean log) {
    return Arrays.stream(drawn).max().orElse(log ? 10 : 1);
  }

  private static AxisScale padded(
      double least, double most, boolean log, double share, boolean fromZero) {
    if (log) {
      double ratio = most > least ? Math.pow(most / least, share) : Math.sqrt(10);
      return new AxisScale(true, least / ratio, most * ratio, 0, 1);
    }
    double finest = STEPS * Math.ulp(Math.max(Math.abs(least), Math.abs(most)));
    double pad = share * (most - least);
    if (most == least) {
      pad = least == 0 ? 0.5 : 0.1 * Math.abs(least);
    } else if (most - least < finest) {
      pad = finest;
    }
    boolean stayLow = fromZero && least == 0 && most > 0;
    boolean stayHigh = fromZero && most == 0 && least < 0;
    return new AxisScale(false, stayLow ? 0 : least - pad, stayHigh ? 0 : most + pad, 0, 1);
  }
}
