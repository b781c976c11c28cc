package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.evidence.rule.Comparison;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Identical;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.ContrastRule;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Threshold;

/**
 * The intervals of a contrast along an axis, all resampled with common random numbers.
 *
 * @param points by ascending axis value; values that say nothing are left out
 * @param kind of the effect, the same at all points
 * @param method of the intervals
 */
public record ThresholdLine(List<At> points, Kind kind, String method) {
  public ThresholdLine {
    points = List.copyOf(points);
  }

  /** A measured place. */
  public record At(double x, String text, Map<String, String> setting, Interval interval) {}

  /** Measures the contrast of a threshold at each value of its axis. */
  public static ThresholdLine measure(
      CardContext context, Threshold threshold, Map<String, String> rest, double level) {
    Contrast contrast = threshold.contrast();
    List<Stop> firsts = stops(context, threshold, rest, true);
    List<Stop> seconds = stops(context, threshold, rest, false);
    boolean losses = false;
    for (Stop first : firsts) {
      losses |= ContrastRule.needsLosses(first.sample(), at(seconds, first.x()));
    }
    ContrastRule rule = new ContrastRule(contrast, context.family());
    List<At> points = new ArrayList<>();
    Kind kind = Kind.LOG_RATIO;
    String method = "";
    for (Stop first : firsts) {
      Comparison comparison =
          rule.compare(
              first.sample(), at(seconds, first.x()), losses, context.stream(threshold.id()));
      if (comparison instanceof Effect effect) {
        points.add(new At(first.x(), first.text(), first.setting(), effect.intervals().at(level)));
        kind = effect.kind();
        method = effect.method();
      } else if (comparison instanceof Identical) {
        points.add(new At(first.x(), first.text(), first.setting(), Interval.point(0, level)));
      }
    }
    return new ThresholdLine(points, kind, method);
  }

  private static List<Stop> stops(
      CardContext context, Threshold threshold, Map<String, String> rest, boolean first) {
    var side = first ? threshold.contrast().first() : threshold.contrast().second();
    return context.axes().stops(rest, threshold.axis(), SeriesKey.of(side), side.position());
  }

  private static Sample at(List<Stop> stops, double x) {
    return stops.stream()
        .filter(stop -> stop.x() == x)
        .map(Stop::sample)
        .findFirst()
        .orElseGet(() -> new Sample(new java.util.TreeMap<>()));
  }

  /** The interval at any value in the range: its ends are interpolated linearly. */
  public Interval at(double x) {
    At before = points.get(0);
    for (At point : points) {
      if (point.x() >= x) {
        double width = point.x() - before.x();
        return width > 0
            ? between(before.interval(), point.interval(), (x - before.x()) / width)
            : point.interval();
      }
      before = point;
    }
    return before.interval();
  }

  private static Interval between(Interval left, Interval right, double share) {
    return new Interval(
        left.estimate() + share * (right.estimate() - left.estimate()),
        left.lower() + share * (right.lower() - left.lower()),
        left.upper() + share * (right.upper() - left.upper()),
        left.level());
  }

  /** How often the decided sign changes along the axis. */
  int signChanges() {
    int changes = 0;
    int last = 0;
    for (At point : points) {
      int sign = point.interval().lower() > 0 ? 1 : point.interval().upper() < 0 ? -1 : 0;
      changes += sign != 0 && last != 0 && sign != last ? 1 : 0;
      last = sign != 0 ? sign : last;
    }
    return changes;
  }
}
