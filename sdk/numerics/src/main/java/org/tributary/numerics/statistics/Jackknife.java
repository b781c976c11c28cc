package org.tributary.numerics.statistics;

/** The acceleration of a statistic, from its leave-one-out values. */
final class Jackknife {
  private Jackknife() {}

  /** Sum of u^3 / (6 (sum of u^2)^1.5), u = mean of leave-one-out values minus each of them. */
  static double acceleration(int unitCount, UnitStatistic statistic) {
    double[] left = new double[unitCount];
    int[] units = new int[unitCount - 1];
    for (int out = 0; out < unitCount; out++) {
      for (int i = 0; i < units.length; i++) {
        units[i] = i < out ? i : i + 1;
      }
      left[out] = statistic.value(units);
    }
    return accelerationOfLeaveOneOut(left);
  }

  /** The same; 0, that is no acceleration, when a leave-one-out value is not finite. */
  static double accelerationOfLeaveOneOut(double[] left) {
    double mean = 0;
    for (double value : left) {
      mean += value / left.length;
    }
    if (!Double.isFinite(mean)) {
      return 0;
    }
    double[] influence = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      influence[i] = mean - left[i];
    }
    return accelerationOfInfluence(influence);
  }

  static double accelerationOfInfluence(double[] influence) {
    double largest = 0;
    for (double u : influence) {
      largest = Math.max(largest, Math.abs(u));
    }
    if (largest == 0) {
      return 0;
    }
    double squares = 0;
    double cubes = 0;
    for (double u : influence) {
      double scaled = u / largest;
      squares += scaled * scaled;
      cubes += scaled * scaled * scaled;
    }
    return cubes / (6 * Math.pow(squares, 1.5));
  }

  static boolean allZero(double[] values) {
    for (double value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
