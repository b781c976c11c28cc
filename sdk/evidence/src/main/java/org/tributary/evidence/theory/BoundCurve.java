package org.tributary.evidence.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A bound against replicates, tested at every place and by the average, .02 in all.
 *
 * @param word holds, not contradicted or contradicted
 * @param violations places beyond the bound by more than chance, the average first
 * @param clear testable places that are clearly on the right side
 * @param untestable places whose mean rests on runs too rare to see
 * @param places all of them
 * @param tightest smallest ratio of the bound to the mean over places
 * @param loosest largest
 */
public record BoundCurve(
    TheoryWord word,
    List<Departure> violations,
    int clear,
    int untestable,
    int places,
    double tightest,
    double loosest) {
  /** Replicates below which no bound is tested. */
  public static final int FEWEST = 5;

  private static final double LEVEL = 0.01;
  private static final double TIGHT = 0.1;

  public BoundCurve {
    violations = List.copyOf(violations);
  }

  /** Values over an upper bound: expected to be at most 1. */
  public static BoundCurve upper(double[][] ratios, ErrorShape shape) {
    return judge(new Curve(ratios, 1, shape), true);
  }

  /** Values over a lower bound: expected to be at least 1. */
  public static BoundCurve lower(double[][] ratios, ErrorShape shape) {
    return judge(new Curve(ratios, 1, shape), false);
  }

  /** Whether every mean is within 10 % of the bound. */
  public boolean tight() {
    return tightest >= 1 - TIGHT && loosest <= 1 + TIGHT;
  }

  private static BoundCurve judge(Curve curve, boolean upper) {
    if (curve.replicates() < FEWEST) {
      throw new IllegalArgumentException(
          "a bound is tested from 5 replicates on, had " + curve.replicates());
    }
    double limit = curve.quantile(1 - LEVEL / curve.places());
    double averageLimit = curve.quantile(1 - LEVEL);
    List<Departure> violations = new ArrayList<>();
    PlaceStatistic average = curve.average();
    if (upper ? curve.above(average, averageLimit) : curve.averageBelow(average, averageLimit)) {
      violations.add(
          new Departure(Departure.AVERAGE, average.deviation(), average.t(), averageLimit));
    }
    int clear = 0;
    int untestable = 0;
    double tightest = Double.POSITIVE_INFINITY;
    double loosest = 0;
    for (int i = 0; i < curve.places(); i++) {
      PlaceStatistic at = curve.place(i);
      if (upper ? curve.above(at, limit) : curve.placeBelow(i, at, limit)) {
        violations.add(new Departure(i, at.deviation(), at.t(), limit));
      }
      // an upper bound is cleared below, which a hidden tail would fake; a lower one above
      boolean testable = !upper || curve.testable(i);
      untestable += testable ? 0 : 1;
      clear += testable && (upper ? at.t() < -limit : curve.above(at, limit)) ? 1 : 0;
      double loose = 1 / (1 + at.deviation());
      tightest = Math.min(tightest, loose);
      loosest = Math.max(loosest, loose);
    }
    int testable = curve.places() - untestable;
    TheoryWord word =
        !violations.isEmpty()
            ? TheoryWord.CONTRADICTED
            : testable > 0 && clear == testable ? TheoryWord.HOLDS : TheoryWord.NOT_CONTRADICTED;
    return new BoundCurve(word, violations, clear, untestable, curve.places(), tightest, loosest);
  }
}
