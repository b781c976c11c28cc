package org.tributary.evidence.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Samples;

/**
 * An exact expectation against replicates: .02 in all, half for the average over the places, half
 * for at most {@value #MOST_PLACES} single places.
 *
 * <p>No test without an assumption on the tail can refute a positive mean from below (Bahadur and
 * Savage, Ann. Math. Statist. 27, 1956): the missing mass may sit in runs nobody has seen. So
 * below, only places of a tail that R replicates can show are tested, by t and Hall's t together.
 *
 * @param word holds, cannot tell or contradicted
 * @param departures those beyond chance, the average first; empty unless contradicted
 * @param largest the largest deviation in standard errors among single places tested
 * @param resolution x: the largest |mean - expected| + q s / sqrt R, a deviation that would show
 * @param tested single places
 * @param untestable of those, the ones whose mean rests on runs too rare to see
 * @param replicatesNeeded R (x / .1)^2, with which 10 % would show; empty where it holds, is
 *     contradicted, or some place is untestable
 */
public record ExactCurve(
    TheoryWord word,
    List<Departure> departures,
    Departure largest,
    double resolution,
    int tested,
    int untestable,
    OptionalLong replicatesNeeded) {
  /** Single places tested at most. */
  public static final int MOST_PLACES = 20;

  private static final double LEVEL = 0.02;
  private static final double FINE = 0.1;

  public ExactCurve {
    departures = List.copyOf(departures);
  }

  /** Ratios to theory's values, all expected to be 1. */
  public static ExactCurve ofRatios(double[][] ratios, ErrorShape shape) {
    return judge(new Curve(ratios, 1, shape), Optional.empty());
  }

  /**
   * Ratios of positive values whose means have known standard errors: those are used below, where a
   * positive variable's tail is sub-Gaussian with its second moment, the estimated ones above.
   *
   * @param standardErrors of the mean ratio, one a place, {@code > 0}
   */
  public static ExactCurve ofRatios(double[][] ratios, double[] standardErrors) {
    Curve curve = new Curve(ratios, 1, ErrorShape.POSITIVE);
    Samples.requireFinite(standardErrors, 1, "standardErrors");
    Samples.requirePaired(ratios[0], standardErrors);
    for (double error : standardErrors) {
      if (!(error > 0)) {
        throw new IllegalArgumentException("known standard errors must be > 0, one was " + error);
      }
    }
    return judge(curve, Optional.of(standardErrors));
  }

  /** Differences to theory's values, such as of logs, all expected to be 0. */
  public static ExactCurve ofDifferences(double[][] differences, ErrorShape shape) {
    if (shape == ErrorShape.POSITIVE) {
      throw new IllegalArgumentException("differences are signed; ratios are positive");
    }
    return judge(new Curve(differences, 0, shape), Optional.empty());
  }

  private static ExactCurve judge(Curve curve, Optional<double[]> known) {
    int[] places = Curve.spread(curve.places(), MOST_PLACES);
    double tail = LEVEL / 4;
    double limit = curve.quantile(1 - tail / places.length);
    double normalLimit = Normal.quantile(1 - tail / places.length);
    List<Departure> departures = new ArrayList<>();
    PlaceStatistic average = curve.average();
    double averageLimit = curve.quantile(1 - tail);
    boolean averageBelow = known.isEmpty() && curve.averageBelow(average, averageLimit);
    if (curve.above(average, averageLimit) || averageBelow) {
      departures.add(
          new Departure(Departure.AVERAGE, average.deviation(), average.t(), averageLimit));
    }
    Departure largest = new Departure(places[0], 0, 0, limit);
    double resolution = 0;
    int untestable = 0;
    for (int place : places) {
      PlaceStatistic at = curve.place(place);
      Departure departure = new Departure(place, at.deviation(), at.t(), limit);
      boolean beyond = curve.above(at, limit);
      if (known.isPresent()) {
        double z = at.deviation() / known.get()[place];
        if (z < -normalLimit) {
          beyond = true;
          departure = new Departure(place, at.deviation(), z, normalLimit);
        }
      } else {
        beyond |= curve.placeBelow(place, at, limit);
        untestable += curve.testable(place) ? 0 : 1;
      }
      if (beyond) {
        departures.add(departure);
      }
      if (Math.abs(departure.standardErrors()) > Math.abs(largest.standardErrors())) {
        largest = departure;
      }
      resolution = Math.max(resolution, Math.abs(at.deviation()) + limit * at.standardError());
    }
    TheoryWord word =
        !departures.isEmpty()
            ? TheoryWord.CONTRADICTED
            : resolution <= FINE && untestable == 0 ? TheoryWord.HOLDS : TheoryWord.CANNOT_TELL;
    OptionalLong needed =
        word == TheoryWord.CANNOT_TELL && untestable == 0
            ? OptionalLong.of((long) Math.ceil(curve.replicates() * Math.pow(resolution / FINE, 2)))
            : OptionalLong.empty();
    return new ExactCurve(word, departures, largest, resolution, places.length, untestable, needed);
  }
}
