package org.tributary.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.card.Ask;
import org.tributary.analysis.card.CarriedByRows;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.question.Facets.Reach;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;

/**
 * The places a card reads.
 *
 * @param axes reads the observations
 */
record QuestionPlaces(AxisReader axes) {

  List<Place> of(Ask ask) {
    Facets facets = Facets.of(ask.question());
    List<Place> places = new ArrayList<>();
    for (Side side : facets.sides()) {
      Map<String, String> setting = axes.setting(ask.setting(), side);
      if (facets.reach() == Reach.PARTS) {
        parts(setting, side, false, places);
      } else if (facets.axis().isPresent()) {
        for (Stop stop : axes.stops(ask.setting(), facets.axis().get(), side)) {
          places.add(Place.of(stop, SeriesKey.of(side)));
          unitsOf(facets, stop.setting(), side, places);
        }
      } else {
        places.add(new Place(setting, SeriesKey.of(side), side.position()));
        unitsOf(facets, setting, side, places);
      }
    }
    for (Side side : ask.question().visit(new Carriers())) {
      parts(axes.setting(ask.setting(), side), side, false, places);
    }
    return places;
  }

  /**
   * Which rows carry a difference is recorded under the pair of its arms, a gap's under its own.
   */
  private static final class Carriers extends SomeCases<List<Side>> {
    @Override
    public List<Side> contrast(Contrast question) {
      return List.of(CarriedByRows.pair(question.first(), question.second()));
    }

    @Override
    public List<Side> estimate(Estimate question) {
      return List.of(CarriedByRows.alone(question.of()));
    }

    @Override
    protected List<Side> other(Question question) {
      return List.of();
    }
  }

  private void unitsOf(Facets facets, Map<String, String> setting, Side side, List<Place> places) {
    if (facets.rule().filter(Rule::byUnit).isPresent()) {
      parts(setting, side, true, places);
    }
  }

  /** All parts of a metric and arm, of any source; or those that name held-out units only. */
  private void parts(
      Map<String, String> setting, Side side, boolean unitsOnly, List<Place> places) {
    for (SeriesKey key : axes.measurements().keys()) {
      if (key.metric().equals(side.metric()) && key.arm().equals(side.arm())) {
        for (Position position : axes.measurements().positions(setting, key)) {
          if (!unitsOnly || HeldOutUnits.isPart(position.part())) {
            places.add(new Place(setting, key, position));
          }
        }
      }
    }
  }
}
