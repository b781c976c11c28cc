package org.tributary.analysis.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.condition.ExponentCondition;
import org.tributary.evidence.condition.PeakCondition;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Peak;

/**
 * A question that makes no sense where it would be asked: it gets no card, and no share of the
 * error rate. Told by what was planned, never by what came out, so that the level of the others
 * does not depend on the data.
 *
 * @param question its id
 * @param text of the question
 * @param setting it would be asked at
 * @param why as half a sentence
 */
public record NotAsked(String question, String text, Map<String, String> setting, String why) {
  public NotAsked {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
  }

  /** Why a question is not asked; empty where it is. */
  public static Optional<NotAsked> of(Ask ask, AxisReader axes) {
    return ask.question()
        .visit(new Why(axes, ask.setting()))
        .map(why -> new NotAsked(ask.question().id(), ask.question().text(), ask.setting(), why));
  }

  /** As {@code Not asked: How fast does the error fall? (samples=50) - a peak needs ...}. */
  public String sentence() {
    return "Not asked: "
        + text
        + (setting.isEmpty() ? "" : " (" + Words.setting(setting) + ")")
        + " "
        + Character.toUpperCase(why.charAt(0))
        + why.substring(1)
        + ".";
  }

  /** Where the axis is no numbers the card says so itself. */
  private static final class Why extends SomeCases<Optional<String>> {
    private final AxisReader axes;
    private final Map<String, String> setting;

    Why(AxisReader axes, Map<String, String> setting) {
      this.axes = axes;
      this.setting = setting;
    }

    @Override
    public Optional<String> exponent(Exponent question) {
      if (!axes.categories(question.axis()).isEmpty()) {
        return Optional.empty();
      }
      List<Stop> stops = axes.stops(setting, question.axis(), question.of());
      return stops.isEmpty()
          ? Optional.empty()
          : ExponentCondition.planned(
              question.best(),
              CompleteRows.positive(stops).stream().mapToDouble(Stop::x).toArray());
    }

    @Override
    public Optional<String> peak(Peak question) {
      int places = axes.stops(setting, question.axis(), question.of()).size();
      return places == 0 || places >= PeakCondition.FEWEST_POSITIONS
          ? Optional.empty()
          : Optional.of(
              "a peak needs " + PeakCondition.FEWEST_POSITIONS + " places at least, had " + places);
    }

    @Override
    protected Optional<String> other(Question question) {
      return Optional.empty();
    }
  }
}
