package org.tributary.analysis.coverage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.card.Ask;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.view.View;

/** Holds what was measured against what is reported. */
public final class Coverage {
  private Coverage() {}

  /**
   * The places that no card reads and no view draws, in order of first appearance, with the number
   * of observations there.
   *
   * @param observations of the run
   * @param axes reads them
   * @param asks the cards
   * @param views the figures
   */
  public static Map<Place, Long> unreported(
      Observations observations, AxisReader axes, List<Ask> asks, List<View> views) {
    Set<Place> reported = new HashSet<>();
    QuestionPlaces cards = new QuestionPlaces(axes);
    asks.forEach(ask -> reported.addAll(cards.of(ask)));
    ViewPlaces figures = new ViewPlaces(axes);
    views.forEach(view -> reported.addAll(view.visit(figures)));
    Map<Place, Long> left = new LinkedHashMap<>();
    for (Observation one : observations.all()) {
      SeriesKey key = new SeriesKey(one.metric(), one.arm(), one.measurement().ofSource());
      Place place = new Place(one.setting(), key, one.position());
      if (!reported.contains(place)) {
        left.merge(place, 1L, Long::sum);
      }
    }
    return left;
  }
}
