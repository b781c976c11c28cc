package org.tributary.analysis.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tributary.analysis.theory.Spoken;
import org.tributary.evidence.contrast.ContrastLine;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.optimise.IntervalInversion;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
import org.tributary.sdk.evidence.Finding.Theory;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Side;

/**
 * Where along an axis a contrast flips.
 *
 * <p>The interval of the contrast, its ends interpolated linearly between the measured values of
 * the axis, is inverted: the threshold may be wherever it holds 0. Where that range reaches an end
 * of the axis the threshold is open there.
 */
final class ThresholdCard implements Card {
  private final CardContext context;
  private final Threshold threshold;
  private final Map<String, String> rest;
  private final ContrastLine line;

  ThresholdCard(CardContext context, Threshold threshold, Map<String, String> rest) {
    this.context = context;
    this.threshold = threshold;
    this.rest = rest;
    this.line =
        context
            .contrast(threshold.contrast(), threshold.id())
            .along(threshold.axis(), rest, context.family().level());
  }

  @Override
  public Finding finding() {
    Contrast contrast = threshold.contrast();
    String pair = contrast.first().name() + " against " + contrast.second().name();
    Draft draft = new Draft(threshold, rest, pair + " over " + axis(), contrast.first().metric());
    List<ContrastLine.At> points = line.points();
    if (!context.axes().categories(threshold.axis()).isEmpty()) {
      return draft.unanswered("the places of the axis are no numbers");
    }
    if (points.size() < 2) {
      return draft.unanswered(
          points.size() + " values of the axis could be compared, 2 are needed");
    }
    if (line.signChanges() > 1) {
      return draft.unanswered(
          "the contrast changes its sign " + line.signChanges() + " times along the axis");
    }
    double first = points.get(0).x();
    double last = points.get(points.size() - 1).x();
    if (sameSign(points)) {
      return draft.plain(
          Verdicts.NONE_IN_RANGE,
          pair
              + ": "
              + winner(0)
              + " wins from "
              + Words.number(first)
              + " to "
              + Words.number(last)
              + " of "
              + axis()
              + ", no threshold in range.",
          Map.of("range", "a wider range of " + axis()));
    }
    var found = IntervalInversion.invert(line::at, first, last, 1e-9 * (last - first));
    return located(draft, found);
  }

  private String axis() {
    return Words.axis(context.axes().name(threshold.axis()));
  }

  /** The better side at a place of the axis. */
  private String winner(int place) {
    Contrast contrast = threshold.contrast();
    Side better =
        line.points().get(place).interval().estimate() < 0 ? contrast.first() : contrast.second();
    return better.word();
  }

  /**
   * Which side is better on which side of a place, the first side first, as {@code safe above and
   * unsafe below alpha 0.5}; only that it flips there where the ends of the axis do not differ.
   */
  private String divided(String place) {
    String below = winner(0);
    String above = winner(line.points().size() - 1);
    if (below.equals(above)) {
      return "flips at " + place;
    }
    String divided =
        below.equals(threshold.contrast().first().word())
            ? below + " below and " + above + " above "
            : above + " above and " + below + " below ";
    return divided + axis() + " " + place;
  }

  private static boolean sameSign(List<ContrastLine.At> points) {
    Interval one = points.get(0).interval();
    Interval other = points.get(points.size() - 1).interval();
    return (one.lower() > 0 && other.lower() > 0) || (one.upper() < 0 && other.upper() < 0);
  }

  private Finding located(Draft draft, org.tributary.numerics.optimise.Threshold found) {
    String rule = Draft.rule(context.family(), "inversion of " + line.method());
    double low = found.lowerCensored() ? Double.NEGATIVE_INFINITY : found.lower();
    double high = found.upperCensored() ? Double.POSITIVE_INFINITY : found.upper();
    double centre = crossing().orElse((found.lower() + found.upper()) / 2);
    Interval interval = new Interval(centre, low, high, context.family().level());
    boolean open = found.lowerCensored() || found.upperCensored();
    String[] words = Words.aligned(centre, found.lower(), found.upper());
    List<String> remarks = new ArrayList<>();
    if (open) {
      remarks.add("the undecided range reaches the end of the axis, the threshold may lie beyond");
    }
    String meant = meant(centre, found.lower(), found.upper());
    EffectSize effect = Draft.effect("threshold of " + axis(), interval, rule);
    String text =
        draft.contrast()
            + ": "
            + divided(words[0] + " " + words[1])
            + (meant.isEmpty() ? "" : ", " + meant)
            + ", "
            + rule;
    return (open ? draft : draft.next(next(found)))
        .complete(
            open ? Verdicts.NOT_ENOUGH_EVIDENCE : Verdicts.LOCATED,
            Optional.of(new EffectSize(effect.name(), effect.value(), effect.interval(), meant)),
            open
                ? Map.of("range", "a wider range of " + axis() + ", or more replicates")
                : Map.of("replicates", "four times the replicates would halve the range"),
            theory(interval),
            Draft.withRemarks(text, remarks));
  }

  /**
   * Where what the axis comes to was recorded, the axis is a choice: its whole interval is left.
   */
  private List<String> next(org.tributary.numerics.optimise.Threshold found) {
    boolean above = winner(0).equals(threshold.contrast().second().word());
    double end = above ? found.upper() : found.lower();
    String meant = meant(end, end, end);
    return meant.isEmpty()
        ? List.of()
        : List.of(
            "take "
                + axis()
                + (above ? " above " : " below ")
                + Words.number(outward(end, above), 2)
                + ": there the whole interval is "
                + threshold.contrast().first().word());
  }

  /** To two digits, away from the undecided range: what is named lies in none of it. */
  private static double outward(double end, boolean above) {
    return new BigDecimal(end)
        .round(new MathContext(8))
        .round(new MathContext(2, above ? RoundingMode.CEILING : RoundingMode.FLOOR))
        .doubleValue();
  }

  /** What the threshold and its interval come to, if what is recorded varies along the axis. */
  private String meant(double centre, double low, double high) {
    if (threshold.meant().isEmpty()) {
      return "";
    }
    Side side = threshold.meant().get();
    NavigableMap<Double, Double> means = new TreeMap<>();
    for (Stop stop : context.axes().stops(rest, threshold.axis(), side)) {
      means.put(stop.x(), Arrays.stream(stop.sample().values()).average().orElseThrow());
    }
    if (means.values().stream().distinct().count() < 2) {
      return "";
    }
    double[] ends = {interpolated(means, low), interpolated(means, high)};
    Arrays.sort(ends);
    String[] words = Words.aligned(interpolated(means, centre), ends[0], ends[1]);
    return (words[0] + " " + words[1] + " " + context.unit(side.metric())).strip();
  }

  private static double interpolated(NavigableMap<Double, Double> means, double x) {
    var below = means.floorEntry(x);
    var above = means.ceilingEntry(x);
    if (below == null || above == null || below.equals(above)) {
      return (below == null ? above : below).getValue();
    }
    double share = (x - below.getKey()) / (above.getKey() - below.getKey());
    return below.getValue() + share * (above.getValue() - below.getValue());
  }

  /** Where the interpolated estimate crosses 0. */
  private OptionalDouble crossing() {
    return crossing(
        line.points().stream().mapToDouble(ContrastLine.At::x).toArray(),
        line.points().stream().mapToDouble(point -> point.interval().estimate()).toArray());
  }

  private static OptionalDouble crossing(double[] x, double[] y) {
    for (int i = 1; i < x.length; i++) {
      if (y[i - 1] != y[i] && y[i - 1] * y[i] <= 0) {
        return OptionalDouble.of(x[i - 1] + (x[i] - x[i - 1]) * y[i - 1] / (y[i - 1] - y[i]));
      }
    }
    return OptionalDouble.empty();
  }

  /** The crossing of the exact curves of the two sides, where a bound gives both. */
  private Optional<Theory> theory(Interval interval) {
    List<double[]> points = new ArrayList<>();
    Optional<Spoken> one = Optional.empty();
    for (ContrastLine.At point : line.points()) {
      Optional<Spoken> first = exact(point, threshold.contrast().first());
      Optional<Spoken> second = exact(point, threshold.contrast().second());
      if (first.isPresent() && second.isPresent()) {
        one = first;
        points.add(new double[] {point.x(), first.get().value() - second.get().value()});
      }
    }
    OptionalDouble crossing =
        crossing(
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray());
    if (one.isEmpty() || crossing.isEmpty()) {
      return Optional.empty();
    }
    boolean holds = interval.contains(crossing.getAsDouble());
    return Optional.of(
        new Theory(
            one.get().point().label() + ", interpolated",
            crossing.getAsDouble(),
            holds ? "yes: inside the interval" : "no: outside the interval",
            one.get().bound().assumptions()));
  }

  private Optional<Spoken> exact(ContrastLine.At point, Side side) {
    return context
        .shelf()
        .at(
            context.axes().setting(point.setting(), side),
            side.metric(),
            side.arm(),
            side.position())
        .stream()
        .filter(spoken -> spoken.meaning() == Meaning.EXACT)
        .findFirst();
  }
}
