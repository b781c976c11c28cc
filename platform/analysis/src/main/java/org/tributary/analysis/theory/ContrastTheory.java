package org.tributary.analysis.theory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * What theory says of a contrast.
 *
 * <p>A curve that gives an exact value or a rate for both sides gives the effect itself (the
 * constant of a rate cancels in a ratio). A ceiling is held against the mean of the side it speaks
 * of, the first side before the second.
 *
 * @param shelf the bounds
 * @param axes reads the observations of the run
 * @param level of the interval whose width gives the standard error of an effect
 */
public record ContrastTheory(TheoryShelf shelf, AxisReader axes, double level) {

  /** The theory beside a measured effect. */
  public Optional<Theory> beside(Contrast contrast, Map<String, String> setting, Effect effect) {
    for (Spoken first : speaking(setting, contrast.first())) {
      Optional<Spoken> second = partner(first, setting, contrast.second());
      Optional<Theory> theory =
          first.meaning().oneSided() || second.isEmpty()
              ? ofMean(first, setting, contrast.first())
              : ofEffect(contrast, first, second.get(), effect);
      if (theory.isPresent()) {
        return theory;
      }
    }
    return speaking(setting, contrast.second()).stream()
        .flatMap(spoken -> ofMean(spoken, setting, contrast.second()).stream())
        .findFirst();
  }

  /** What theory says of the mean of one side. */
  public Optional<Theory> ofMean(Map<String, String> setting, Side side) {
    return speaking(setting, side).stream()
        .flatMap(spoken -> ofMean(spoken, setting, side).stream())
        .findFirst();
  }

  private List<Spoken> speaking(Map<String, String> setting, Side side) {
    return side.ofSource().isPresent()
        ? List.of()
        : shelf.at(axes.setting(setting, side), side.metric(), side.arm(), side.position());
  }

  private Optional<Spoken> partner(Spoken first, Map<String, String> setting, Side second) {
    List<Spoken> same =
        speaking(setting, second).stream()
            .filter(other -> other.bound().id().equals(first.bound().id()))
            .toList();
    return same.stream()
        .filter(other -> other.point().label().equals(first.point().label()))
        .findFirst()
        .or(() -> same.stream().findFirst());
  }

  private Optional<Theory> ofEffect(Contrast contrast, Spoken first, Spoken second, Effect effect) {
    Optional<Double> expected = expected(contrast, first, second, effect.kind());
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    Interval interval = effect.intervals().at(level);
    String holds =
        first.meaning() == Meaning.EXACT
            ? Agreement.exact(
                interval.estimate(), expected.get(), standardError(interval), limit(first))
            : shapeOfRatio(interval, expected.get());
    return Optional.of(
        new Theory(first.point().label(), expected.get(), holds, first.bound().assumptions()));
  }

  private static String shapeOfRatio(Interval interval, double expected) {
    double deviation = Math.abs(Math.expm1(interval.estimate() - expected));
    boolean close = interval.contains(expected) || deviation <= 0.1;
    return (close ? "yes" : "unknown")
        + String.format(
            Locale.ROOT, ": a rate; the ratio of the sides deviates by %.1f %%", 100 * deviation);
  }

  /** The effect two values amount to; empty when it cannot be expressed. */
  static Optional<Double> expected(Contrast contrast, Spoken first, Spoken second, Kind kind) {
    double one = first.value();
    double other = second.value();
    double sign = contrast.better() == Better.HIGHER ? -1 : 1;
    if (kind == Kind.LOG_RATIO && one > 0 && other > 0) {
      double log = sign * Math.log(one / other);
      return Double.isFinite(log) ? Optional.of(log) : Optional.empty();
    }
    boolean difference = kind == Kind.DIFFERENCE && first.meaning() == Meaning.EXACT;
    return difference && Double.isFinite(one - other)
        ? Optional.of(sign * (one - other))
        : Optional.empty();
  }

  private Optional<Theory> ofMean(Spoken spoken, Map<String, String> setting, Side side) {
    double[] values = axes.sample(setting, side).values();
    if (values.length == 0) {
      return Optional.empty();
    }
    double mean = axes.sample(setting, side).mean();
    double error =
        values.length > 1 && Double.isFinite(mean) ? Moments.of(values).standardError() : 0;
    String holds =
        switch (spoken.meaning()) {
          case EXACT -> Agreement.exact(mean, spoken.value(), error, limit(spoken));
          case UPPER_BOUND, LOWER_BOUND ->
              spoken.bound().delta() > 0
                  ? ofCurve(spoken)
                  : Agreement.bound(
                      mean,
                      error,
                      limit(spoken),
                      spoken.value(),
                      spoken.meaning() == Meaning.UPPER_BOUND,
                      side.metric());
          case RATE -> ofCurve(spoken);
        };
    String label = spoken.point().label() + " (" + side.name() + ")";
    double value = spoken.value() * shelf.factor(spoken);
    return Optional.of(new Theory(label, value, holds, spoken.bound().assumptions()));
  }

  private String ofCurve(Spoken spoken) {
    return shelf.verdict(spoken.curve()).map(Agreement::curve).orElse("unknown: not measured");
  }

  /** Standard errors that are chance over the places of a curve. */
  private double limit(Spoken spoken) {
    return shelf.verdict(spoken.curve()).map(CurveVerdict::limit).orElse(Double.POSITIVE_INFINITY);
  }

  private static double standardError(Interval interval) {
    return interval.width() / (2 * Normal.quantile(0.5 + 0.5 * interval.level()));
  }
}
