package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.evidence.CarrierParts;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.splits.TwoWayMean;
import org.tributary.evidence.tails.HalfSpread;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * A contrast, or a gap, that few held-out units carry: over all splits at most {@value
 * HalfSpread#FEW} of them make up half of the squared deviations (evidence-2, section 8).
 *
 * @param rows those units by their first row, the heaviest first
 * @param share of the squared deviations that they make up
 * @param without the differences of errors of all other units, one a split
 * @param change what leaving them out adds to the difference, by split
 * @param variance of the mean over all other units, were they drawn anew; splits averaged
 * @param units how many of them a split holds out
 */
public record CarriedByRows(
    List<Long> rows,
    double share,
    double[] without,
    SortedMap<Integer, Double> change,
    double variance,
    int units) {
  public CarriedByRows {
    rows = List.copyOf(rows);
    without = without.clone();
  }

  /** The side under which the carriers of a pair are recorded. */
  public static Side pair(Side first, Side second) {
    return of(first, CarrierParts.arm(first.arm(), second.arm()), first.position());
  }

  /** The side under which the carriers of the gap of one arm are recorded. */
  public static Side alone(Side gap) {
    return of(gap, CarrierParts.alone(gap.arm()), gap.position().withPart(""));
  }

  private static Side of(Side side, String arm, Position position) {
    return new Side("", side.metric(), arm, position, side.ofSource());
  }

  /** What was recorded of one pair: the differences of heavy units by row, and of all, by split. */
  private record Recorded(Sample means, Sample squares, Map<Long, Sample> rows) {

    static Recorded of(AxisReader axes, Side pair, Map<String, String> setting) {
      Map<String, String> here = axes.setting(setting, pair);
      SeriesKey key = SeriesKey.of(pair);
      Map<Long, Sample> rows = new LinkedHashMap<>();
      for (Position position : axes.measurements().positions(here, key)) {
        OptionalLong row = CarrierParts.rowOf(position.part());
        if (row.isPresent() && position.equals(at(pair, CarrierParts.row(row.getAsLong())))) {
          rows.put(row.getAsLong(), axes.measurements().sample(here, key, position));
        }
      }
      return new Recorded(
          axes.measurements().sample(here, key, at(pair, CarrierParts.MEAN)),
          axes.measurements().sample(here, key, at(pair, CarrierParts.SQUARES)),
          rows);
    }

    private static Position at(Side pair, String part) {
      return CarrierParts.at(pair.position(), part);
    }

    /** Squared deviations of a unit, over the splits that hold it out and name it. */
    double squares(long row) {
      double sum = 0;
      for (var reading :
          rows.getOrDefault(row, new Sample(new TreeMap<>())).readings().entrySet()) {
        double away = reading.getValue().value() - means.reading(reading.getKey()).value();
        sum += away * away;
      }
      return sum;
    }

    /** The mean difference of a split without some units. */
    double without(int split, List<Long> out) {
      double units = means.reading(split).sizes().testUnits();
      double sum = units * means.reading(split).value();
      for (long row : out) {
        Reading reading = rows.getOrDefault(row, new Sample(new TreeMap<>())).readings().get(split);
        sum -= reading == null ? 0 : reading.value();
        units -= reading == null ? 0 : 1;
      }
      return units > 0 ? sum / units : 0;
    }
  }

  /** Of a pair, in whichever order it was recorded; empty where many units carry it. */
  static Optional<CarriedByRows> of(
      AxisReader axes, Side first, Side second, Better better, Map<String, String> setting) {
    double sign = better == Better.HIGHER ? -1 : 1;
    Recorded straight = Recorded.of(axes, pair(first, second), setting);
    return straight.means.count() > 0
        ? carried(straight, sign)
        : carried(Recorded.of(axes, pair(second, first), setting), -sign);
  }

  /** Of the gap of one arm. */
  static Optional<CarriedByRows> ofGap(AxisReader axes, Side gap, Map<String, String> setting) {
    return carried(Recorded.of(axes, alone(gap), setting), 1);
  }

  private static Optional<CarriedByRows> carried(Recorded recorded, double sign) {
    if (recorded.means.count() < 2 || !recorded.means.allFinite()) {
      return Optional.empty();
    }
    List<Long> heaviest =
        recorded.rows.keySet().stream()
            .sorted(Comparator.comparingDouble((Long row) -> -recorded.squares(row)))
            .limit(HalfSpread.FEW)
            .toList();
    double all = Arrays.stream(recorded.squares.values()).sum();
    double carried = 0;
    int count = 0;
    while (count < heaviest.size() && carried < 0.5 * all) {
      carried += recorded.squares(heaviest.get(count++));
    }
    if (!(all > 0) || carried < 0.5 * all) {
      return Optional.empty();
    }
    List<Long> rows = heaviest.subList(0, count);
    SortedMap<Integer, Double> change = new TreeMap<>();
    List<Double> without = new ArrayList<>();
    for (int split : recorded.means.readings().keySet()) {
      double left = recorded.without(split, rows);
      without.add(sign * left);
      change.put(split, sign * (left - recorded.means.reading(split).value()));
    }
    double units =
        recorded.means.readings().values().stream()
                .mapToLong(reading -> reading.sizes().testUnits())
                .average()
                .orElseThrow()
            - count;
    double left = Math.max(0, all - carried) / recorded.means.count();
    return Optional.of(
        new CarriedByRows(
            rows,
            carried / all,
            without.stream().mapToDouble(Double::doubleValue).toArray(),
            change,
            left / (Math.max(1, units - 1) * Math.max(1, units)),
            (int) units));
  }

  /** The interval of the mean of other values of all splits, by the rule of a card. */
  Interval interval(double[] values, Rule rule, SplitTotals sizes, double level) {
    double t = new StudentT(Math.max(1, units - 1)).quantile(0.5 + 0.5 * level);
    return switch (rule) {
      case DISJOINT_SETS -> TwoWayMean.of(values, variance, Math.max(1, units - 1)).interval(level);
      case FITTED_MODELS ->
          Interval.symmetric(
              Arrays.stream(values).average().orElseThrow(), t * Math.sqrt(variance), level);
      case ONE_DATA_SET, LAW_KNOWN -> sizes.replication(rule).mean(values, level);
    };
  }

  /** What the other rows say beside the verdict of all. */
  static String beside(String verdict, String others) {
    return others.equals(verdict)
        ? "without those rows the verdict is the same"
        : "without those rows the verdict would be " + others + ", so that neither is given";
  }

  /** What to do about it. */
  static List<String> next() {
    return List.of("ask it of a loss that no single row can carry, as a median or a bounded one");
  }

  /** As a remark on the card. */
  String remark() {
    return "carried by few rows: "
        + Math.round(100 * share)
        + " % of the spread comes from "
        + (rows.size() == 1 ? "row " : "rows ")
        + String.join(", ", rows.stream().map(row -> Words.count(row)).toList())
        + "; the interval is too narrow: tails this heavy make such intervals miss in 10-57 % of"
        + " cases, and more rows of the kind need not help; ask it of a loss that no single row can"
        + " carry";
  }
}
