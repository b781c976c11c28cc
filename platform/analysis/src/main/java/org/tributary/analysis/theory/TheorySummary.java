package org.tributary.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.analysis.theory.Spoken.CurveKey;
import org.tributary.analysis.theory.TheoryShelf.Place;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.bound.Bound.Meaning;

/**
 * What one curve of theory amounts to over a whole run.
 *
 * @param label of the curve, with the metric it speaks of
 * @param meaning how its values are meant
 * @param text a sentence without the label, as {@code holds at all 10 places, ...}
 */
public record TheorySummary(String label, Meaning meaning, String text) {

  /** One summary a curve that speaks of anything measured, in the study's order. */
  public static List<TheorySummary> of(TheoryShelf shelf) {
    List<TheorySummary> all = new ArrayList<>();
    for (CurveKey curve : shelf.curves()) {
      List<Place> places =
          shelf.places(curve).stream().filter(place -> place.sample().count() > 0).toList();
      if (places.isEmpty()) {
        continue;
      }
      Meaning meaning = places.get(0).meaning();
      String text =
          switch (meaning) {
            case EXACT -> exact(places);
            case UPPER_BOUND -> ceiling(places, curve.metric());
            case RATE -> rate(shelf.scale(curve));
          };
      all.add(new TheorySummary(curve.label() + " (" + curve.metric() + ")", meaning, text));
    }
    return all;
  }

  private static String exact(List<Place> places) {
    int met = 0;
    double farthest = 0;
    for (Place place : places) {
      double mean = place.sample().mean();
      double error = standardError(place);
      met += Agreement.exact(mean, place.value(), error).startsWith("yes") ? 1 : 0;
      if (error > 0) {
        farthest = Math.max(farthest, Math.abs(mean - place.value()) / error);
      }
    }
    return String.format(
        Locale.ROOT,
        "%s, at most %.1f standard errors away",
        share("holds", met, places.size()),
        farthest);
  }

  private static String ceiling(List<Place> places, String metric) {
    int vacuous = 0;
    int broken = 0;
    for (Place place : places) {
      String word =
          Agreement.ceiling(place.sample().mean(), standardError(place), place.value(), metric);
      vacuous += word.startsWith("vacuous") ? 1 : 0;
      broken += word.startsWith("no") ? 1 : 0;
    }
    String nothing = "exceeds what the metric can reach";
    if (vacuous == places.size()) {
      return nothing + " at every place and says nothing here";
    }
    String tail = vacuous == 0 ? "" : "; " + share(nothing, vacuous, places.size());
    return share("holds", places.size() - vacuous - broken, places.size()) + tail;
  }

  private static String rate(RateScale scale) {
    return String.format(
        Locale.ROOT,
        "follows the measurements within %.1f %% at %d places, scaled once by %.3g",
        100 * scale.largestDeviation(),
        scale.places(),
        scale.factor());
  }

  private static String share(String verb, int met, int all) {
    return met == all
        ? verb + " at all " + all + " places"
        : verb + " at " + met + " of " + all + " places";
  }

  private static double standardError(Place place) {
    double[] values = place.sample().values();
    return values.length > 1 && place.sample().allFinite() ? Moments.of(values).standardError() : 0;
  }
}
