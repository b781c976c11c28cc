package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Forecast;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Side;

/**
 * A question at a setting: one card.
 *
 * @param question asked
 * @param setting without the axis the question is about
 */
public record Ask(Question question, Map<String, String> setting) {

  /**
   * Every card of a run: a question is asked at each setting where one of its sides was measured,
   * and once at no setting when that is nowhere, so that it does not vanish.
   */
  public static List<Ask> all(List<Question> questions, AxisReader axes) {
    List<Ask> asks = new ArrayList<>();
    Set<String> bisected = new TreeSet<>();
    for (Question question : questions) {
      if (question instanceof Threshold threshold && axes.design().sweeps(threshold.axis())) {
        bisected.add(threshold.axis());
      }
    }
    for (Question question : questions) {
      int before = asks.size();
      for (Map<String, String> setting : settings(question, bisected, axes)) {
        asks.add(new Ask(question, setting));
      }
      if (asks.size() == before) {
        asks.add(new Ask(question, Map.of()));
      }
    }
    return asks;
  }

  /** Values that rounds of bisection added to an axis belong to the question about the axis. */
  private static boolean asked(Map<String, String> setting, Set<String> bisected, AxisReader axes) {
    return bisected.stream()
        .allMatch(
            axis ->
                !setting.containsKey(axis)
                    || axes.design()
                        .axis(axis)
                        .map(each -> each.values(axis).contains(setting.get(axis)))
                        .orElse(false));
  }

  private static List<Map<String, String>> settings(
      Question question, Set<String> bisected, AxisReader axes) {
    String axis = axis(question);
    Measurements measurements = axes.measurements();
    List<Side> sides = sides(question);
    if (question instanceof Affinity affinity) {
      SeriesKey gains = SeriesKey.of(affinity.metric(), affinity.arm());
      return measurements.settings().stream()
          .filter(setting -> asked(setting, bisected, axes))
          .filter(setting -> !measurements.positions(setting, gains).isEmpty())
          .toList();
    }
    if (axis.isEmpty()) {
      return measurements.settings().stream()
          .filter(setting -> asked(setting, bisected, axes))
          .filter(
              setting ->
                  sides.stream().anyMatch(side -> measurements.sample(setting, side).count() > 0))
          .toList();
    }
    return axes.rests(axis).stream()
        .filter(
            rest ->
                sides.stream()
                    .anyMatch(
                        side ->
                            !axes.stops(rest, axis, SeriesKey.of(side), side.position()).isEmpty()))
        .toList();
  }

  /** The axis a question runs over; empty when it is asked at each setting. */
  public static String axis(Question question) {
    if (question instanceof Threshold threshold) {
      return threshold.axis();
    }
    if (question instanceof Exponent exponent) {
      return exponent.axis();
    }
    return question instanceof Peak peak ? peak.axis() : "";
  }

  /** The sides a question reads. */
  public static List<Side> sides(Question question) {
    if (question instanceof Contrast contrast) {
      return List.of(contrast.first(), contrast.second());
    }
    if (question instanceof Threshold threshold) {
      return sides(threshold.contrast());
    }
    if (question instanceof Estimate estimate) {
      return estimate.minus().map(m -> List.of(estimate.of(), m)).orElse(List.of(estimate.of()));
    }
    if (question instanceof Affinity affinity) {
      return List.of(Side.of("", affinity.metric(), affinity.arm()));
    }
    if (question instanceof Forecast forecast) {
      return List.of(forecast.realized(), forecast.low(), forecast.high());
    }
    return question instanceof Exponent exponent
        ? List.of(exponent.of())
        : List.of(((Peak) question).of());
  }

  /** The card that answers it. */
  public Card card(CardContext context) {
    if (question instanceof Contrast contrast) {
      return new ContrastCard(context, contrast, setting);
    }
    if (question instanceof Threshold threshold) {
      return new ThresholdCard(context, threshold, setting);
    }
    if (question instanceof Affinity affinity) {
      return new AffinityCard(context, affinity, setting);
    }
    if (question instanceof Estimate estimate) {
      return new EstimateCard(context, estimate, setting);
    }
    if (question instanceof Exponent exponent) {
      return new ExponentCard(context, exponent, setting);
    }
    return question instanceof Forecast forecast
        ? new ForecastCard(context, forecast, setting)
        : new PeakCard(context, (Peak) question, setting);
  }
}
