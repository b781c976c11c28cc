package org.tributary.evidence.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.evidence.rule.Comparison;
import org.tributary.evidence.rule.Comparison.Effect;
import org.tributary.evidence.rule.Comparison.Identical;
import org.tributary.evidence.rule.Comparison.Kind;
import org.tributary.evidence.rule.ContrastRule;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.rule.UnitDifferences;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;

/**
 * Reads a contrast: at one setting or along an axis, with the intervals that its cards show.
 *
 * @param axes reads the observations
 * @param contrast that is read
 * @param family of cards that share the error rate; it sets the number of resamples
 * @param stream of all resampling of this contrast, so that places are resampled alike
 */
public record ContrastReader(
    AxisReader axes, Contrast contrast, Family family, RandomStream stream) {

  /** What the two sides say at a setting. */
  public Comparison at(Map<String, String> setting) {
    return new ContrastRule(contrast, family)
        .compare(
            axes.sample(setting, contrast.first()),
            axes.sample(setting, contrast.second()),
            false,
            units(setting, contrast.first().position()),
            stream);
  }

  /**
   * The interval of the effect at a setting, negative where the first side has the lower error; a
   * point at 0 where both are equal in every replicate, empty where nothing can be said.
   *
   * @param level of the interval, as {@link Family#level}
   */
  public Optional<Interval> interval(Map<String, String> setting, double level) {
    return interval(at(setting), level);
  }

  private static Optional<Interval> interval(Comparison comparison, double level) {
    if (comparison instanceof Effect effect) {
      return Optional.of(effect.intervals().at(level));
    }
    return comparison instanceof Identical
        ? Optional.of(Interval.point(0, level))
        : Optional.empty();
  }

  /**
   * The intervals at each measured place of an axis.
   *
   * <p>Where any place can be compared by who does worse more often only, all are.
   *
   * @param axis path of a swept axis, or {@code generation} or {@code time}
   * @param rest the setting without the axis
   * @param level of each interval
   */
  public ContrastLine along(String axis, Map<String, String> rest, double level) {
    List<Stop> firsts = axes.stops(rest, axis, contrast.first());
    List<Stop> seconds = axes.stops(rest, axis, contrast.second());
    boolean losses = false;
    for (Stop first : firsts) {
      losses |= ContrastRule.needsLosses(first.sample(), sample(seconds, first.x()));
    }
    ContrastRule rule = new ContrastRule(contrast, family);
    List<ContrastLine.At> points = new ArrayList<>();
    List<Double> silent = new ArrayList<>();
    Kind kind = Kind.LOG_RATIO;
    String method = "";
    for (Stop first : firsts) {
      Comparison comparison =
          rule.compare(
              first.sample(),
              sample(seconds, first.x()),
              losses,
              units(first.setting(), first.position()),
              stream);
      Optional<Interval> interval = interval(comparison, level);
      if (comparison instanceof Effect effect) {
        kind = effect.kind();
        method = effect.method();
      }
      interval.ifPresentOrElse(
          one -> points.add(new ContrastLine.At(first.x(), first.text(), first.setting(), one)),
          () -> silent.add(first.x()));
    }
    return new ContrastLine(points, silent, kind, method);
  }

  private Optional<UnitDifferences> units(Map<String, String> setting, Position at) {
    return contrast.rule().byUnit()
        ? UnitDifferences.of(axes, setting, contrast, at)
        : Optional.empty();
  }

  private static Sample sample(List<Stop> stops, double x) {
    return stops.stream()
        .filter(stop -> stop.x() == x)
        .map(Stop::sample)
        .findFirst()
        .orElseGet(() -> new Sample(new TreeMap<>()));
  }
}
