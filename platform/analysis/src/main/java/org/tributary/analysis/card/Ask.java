package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.question.Facets.Reach;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.sample.AxisPlaces;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.study.Axis;

/**
 * A question at a setting: one card.
 *
 * @param question asked
 * @param setting without the axis the question is about, and without those all its sides fix
 */
public record Ask(Question question, Map<String, String> setting) {

  /** The axis of a threshold; empty for other kinds. */
  private static final class Bisected extends SomeCases<Optional<String>> {
    @Override
    public Optional<String> threshold(Threshold question) {
      return Optional.of(question.axis());
    }

    @Override
    protected Optional<String> other(Question question) {
      return Optional.empty();
    }
  }

  /**
   * Every card of a run: a question is asked at each setting where one of its sides was measured,
   * and once at no setting when that is nowhere, so that it does not vanish.
   */
  public static List<Ask> all(List<Question> questions, AxisReader axes) {
    List<Ask> asks = new ArrayList<>();
    Set<String> bisected = new TreeSet<>();
    for (Question question : questions) {
      question.visit(new Bisected()).filter(axes.design()::sweeps).ifPresent(bisected::add);
    }
    for (Question question : questions) {
      int before = asks.size();
      settings(Facets.of(question), axes)
          .filter(setting -> bisected.stream().allMatch(axis -> inFile(setting, axis, axes)))
          .forEach(
              setting ->
                  asks.add(new Ask(DisjointSetting.asked(question, setting, axes), setting)));
      if (asks.size() == before) {
        asks.add(new Ask(question, Map.of()));
      }
    }
    return asks;
  }

  /** Values that rounds of bisection added to an axis belong to the question about the axis. */
  private static boolean inFile(Map<String, String> setting, String path, AxisReader axes) {
    AxisPlaces places = axes.places(path);
    Axis axis = axes.design().axis(path).orElseThrow();
    return places
        .label(setting)
        .map(
            label ->
                java.util.stream.IntStream.range(0, axis.size())
                    .anyMatch(point -> axis.label(point).equals(label)))
        .orElse(true);
  }

  private static Stream<Map<String, String>> settings(Facets facets, AxisReader axes) {
    List<Side> sides = facets.sides();
    if (facets.reach() == Reach.PARTS) {
      Side about = sides.get(0);
      return axes.settings(List.of(about)).stream()
          .filter(
              setting ->
                  !axes.measurements()
                      .positions(axes.setting(setting, about), SeriesKey.of(about))
                      .isEmpty());
    }
    if (facets.axis().isEmpty()) {
      return axes.settings(sides).stream()
          .filter(
              setting -> sides.stream().anyMatch(side -> axes.sample(setting, side).count() > 0));
    }
    String axis = facets.axis().get();
    return axes.rests(axis, sides).stream()
        .filter(rest -> sides.stream().anyMatch(side -> !axes.stops(rest, axis, side).isEmpty()));
  }

  /** The card that answers it. */
  public Card card(CardContext context) {
    return question.visit(new CardCases(context, setting));
  }
}
