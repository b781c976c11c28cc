package org.tributary.evidence.contrast;

import java.util.List;
import java.util.Map;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.numerics.statistics.Interval;

/**
 * The intervals of a contrast along an axis, all resampled with common random numbers.
 *
 * @param points by ascending axis value; places that say nothing are left out
 * @param silent axis values that were measured and say nothing, ascending
 * @param kind of the effect, the same at all points
 * @param method of the intervals
 */
public record ContrastLine(List<At> points, List<Double> silent, Kind kind, String method) {
  public ContrastLine {
    points = List.copyOf(points);
    silent = List.copyOf(silent);
  }

  /**
   * A measured place.
   *
   * @param x its number on the axis
   * @param text what it is called
   * @param setting of the first side there
   * @param interval of the effect, negative where the first side has the lower error
   */
  public record At(double x, String text, Map<String, String> setting, Interval interval) {
    /** What is decided here: -1 the first side is better, 1 the second, 0 neither. */
    public int sign() {
      return interval.lower() > 0 ? 1 : interval.upper() < 0 ? -1 : 0;
    }
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
  public int signChanges() {
    int changes = 0;
    int last = 0;
    for (At point : points) {
      int sign = point.sign();
      changes += sign != 0 && last != 0 && sign != last ? 1 : 0;
      last = sign != 0 ? sign : last;
    }
    return changes;
  }
}
