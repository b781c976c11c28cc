package org.tributary.evidence.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntFunction;

/**
 * Findings on a theory's curve as sentences: standard errors never without the limit that the
 * number of places makes of them, and holds never without the deviation that would have shown.
 */
public final class TheorySentence {
  private TheorySentence() {}

  /**
   * The sentence for ratios to an exact curve.
   *
   * @param place the name of a place by index, as {@code generation 7}
   */
  public static String of(ExactCurve curve, IntFunction<String> place) {
    String hidden =
        curve.untestable() == 0
            ? ""
            : "; at "
                + curve.untestable()
                + " of "
                + curve.tested()
                + " places the mean rests on runs too rare to see";
    return switch (curve.word()) {
      case CONTRADICTED -> departure(curve.departures().get(0), place, "the exact value");
      case HOLDS ->
          "agrees with the exact curve "
              + everywhere(curve.tested(), "")
              + ", at most "
              + errors(Math.abs(curve.largest().standardErrors()), curve.largest().limit())
              + " away; a deviation of "
              + percent(curve.resolution())
              + " at any of them would have shown";
      default ->
          "no contradiction, but deviations of up to "
              + percent(curve.resolution())
              + " would go unseen"
              + (curve.replicatesNeeded().isPresent()
                  ? "; about "
                      + curve.replicatesNeeded().getAsLong()
                      + " replicates would show 10 %"
                  : "")
              + hidden;
    };
  }

  /** The sentence for an upper or a lower bound. */
  public static String of(BoundCurve curve, boolean upper, IntFunction<String> place) {
    String side = upper ? "below" : "above";
    int testable = curve.places() - curve.untestable();
    return switch (curve.word()) {
      case CONTRADICTED ->
          departure(curve.violations().get(0), place, "the bound")
              + (curve.violations().size() > 1
                  ? "; " + curve.violations().size() + " tests in all say so"
                  : "");
      case HOLDS ->
          side
              + " the bound "
              + everywhere(testable, curve.untestable() == 0 ? "" : "testable ")
              + "; "
              + (curve.tight()
                  ? "the bound is tight"
                  : "the bound is "
                      + figure(curve.tightest())
                      + " to "
                      + figure(curve.loosest())
                      + " times the mean");
      default ->
          "within error of the bound at "
              + (testable - curve.clear())
              + " of "
              + curve.places()
              + " places"
              + (curve.untestable() == 0
                  ? ""
                  : "; at " + curve.untestable() + " the mean rests on runs too rare to see");
    };
  }

  /** The sentence for a probability that is bounded by delta. */
  public static String of(ProbabilityBound bound, int outside, int replicates) {
    return outside
        + " of "
        + replicates
        + " replicates lie outside; chance gives that many or more with probability "
        + figure(bound.pValue())
        + " ("
        + figure(bound.limit())
        + " would contradict)";
  }

  /**
   * The sentence for a rate.
   *
   * @param exponent of the theory; the one found is this plus the curve's
   * @param range the positions in words, as {@code n = 50-800}
   */
  public static String of(RateCurve curve, double exponent, String range) {
    String found =
        "exponent "
            + slope(exponent + curve.exponent().estimate())
            + " ["
            + slope(exponent + curve.exponent().lower())
            + ", "
            + slope(exponent + curve.exponent().upper())
            + "]";
    return switch (curve.word()) {
      case FOLLOWS ->
          "within "
              + percent(curve.within())
              + " over "
              + range
              + ", scaled once; "
              + found
              + " for "
              + slope(exponent);
      case CANNOT_TELL -> found + ": " + slope(exponent) + " is among what fits";
      case ASK_LOGS ->
          "means of such runs bend by themselves over "
              + range
              + "; the rate is asked of mean logs";
      default ->
          curve.bend().contains(0)
              ? found + " at these sizes, not " + slope(exponent)
              : "bends: slope from "
                  + slope(exponent + curve.slopeAtSmallest())
                  + " to "
                  + slope(exponent + curve.slopeAtLargest())
                  + " over "
                  + range;
    };
  }

  private static String everywhere(int places, String which) {
    return places == 1
        ? "at the one " + which + "place"
        : "at all " + places + " " + which + "places";
  }

  private static String departure(Departure departure, IntFunction<String> place, String what) {
    boolean average = departure.place() == Departure.AVERAGE;
    return percent(Math.abs(departure.deviation()))
        + (departure.deviation() > 0 ? " above " : " below ")
        + what
        + (average ? " on average over the places" : " at " + place.apply(departure.place()))
        + ", "
        + errors(Math.abs(departure.standardErrors()), departure.limit());
  }

  private static String errors(double standardErrors, double limit) {
    return Double.isInfinite(standardErrors)
        ? "without any spread"
        : oneDecimal(standardErrors)
            + " standard errors ("
            + oneDecimal(limit)
            + " would be chance)";
  }

  private static String oneDecimal(double value) {
    return BigDecimal.valueOf(Math.round(10 * value), 1).toPlainString();
  }

  /** Two significant digits, from 300 on as times. */
  private static String percent(double share) {
    return share > 3 ? figure(1 + share) + " times" : figure(100 * share) + " %";
  }

  private static String figure(double value) {
    return digits(value, 2);
  }

  private static String slope(double value) {
    return digits(value, 3);
  }

  private static String digits(double value, int significant) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant));
    return rounded.stripTrailingZeros().toPlainString().replace('-', '\u2212');
  }
}
