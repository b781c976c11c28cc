package org.tributary.numerics.statistics;

/** Correlations of two paired samples; a constant sample has none and is refused. */
public final class Correlation {
  private Correlation() {}

  /** Pearson's product-moment correlation, in [-1, 1]. */
  public static double pearson(double[] asFirst, double[] asSecond) {
    double[] first = SquareRange.scaled(asFirst, SquareRange.exponent(asFirst));
    double[] second = SquareRange.scaled(asSecond, SquareRange.exponent(asSecond));
    Samples.requirePaired(first, second);
    Moments a = Moments.of(Samples.requireFinite(first, 2, "first"));
    Moments b = Moments.of(Samples.requireFinite(second, 2, "second"));
    requireSpread(a.sumOfSquares(), b.sumOfSquares());
    double products = 0;
    for (int i = 0; i < first.length; i++) {
      products += (first[i] - a.mean()) * (second[i] - b.mean());
    }
    double correlation = products / Math.sqrt(a.sumOfSquares()) / Math.sqrt(b.sumOfSquares());
    return Math.max(-1, Math.min(1, correlation));
  }

  /** Spearman's correlation of midranks, in [-1, 1]. */
  public static double spearman(double[] first, double[] second) {
    Samples.requirePaired(first, second);
    return pearson(Ranks.of(first), Ranks.of(second));
  }

  /** Kendall's tau-b, in [-1, 1], by comparing all pairs. */
  public static double kendall(double[] first, double[] second) {
    Samples.requirePaired(first, second);
    Samples.requireFinite(first, 2, "first");
    Samples.requireFinite(second, 2, "second");
    long score = 0;
    long untiedFirst = 0;
    long untiedSecond = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < i; j++) {
        int a = Integer.signum(Double.compare(first[i] + 0.0, first[j] + 0.0));
        int b = Integer.signum(Double.compare(second[i] + 0.0, second[j] + 0.0));
        score += (long) a * b;
        untiedFirst += Math.abs(a);
        untiedSecond += Math.abs(b);
      }
    }
    requireSpread(untiedFirst, untiedSecond);
    return score / Math.sqrt((double) untiedFirst) / Math.sqrt((double) untiedSecond);
  }

  private static void requireSpread(double first, double second) {
    if (!(first > 0) || !(second > 0)) {
      throw new IllegalArgumentException(
          "correlation needs two samples that vary, one was constant");
    }
  }
}
