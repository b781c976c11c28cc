package org.tributary.analysis.card;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tributary.evidence.CarrierParts;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.tails.HalfSpread;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * A contrast that few held-out units carry: over all splits at most {@value HalfSpread#FEW} of them
 * make up half of the squared deviations (evidence-2, section 8).
 *
 * @param rows those units by their first row, the heaviest first
 * @param share of the squared deviations that they make up
 * @param without the differences of errors of all other units, one a split
 */
public record CarriedByRows(List<Long> rows, double share, double[] without) {
  public CarriedByRows {
    rows = List.copyOf(rows);
    without = without.clone();
  }

  /** The side under which the carriers of a pair are recorded. */
  public static Side pair(Contrast contrast) {
    String arm = CarrierParts.arm(contrast.first().arm(), contrast.second().arm());
    Side first = contrast.first();
    return new Side("", first.metric(), arm, first.position(), first.ofSource());
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

  /** Empty where none were recorded, for one source alone, or where many units carry it. */
  static Optional<CarriedByRows> of(
      AxisReader axes, Contrast contrast, Map<String, String> setting) {
    Recorded recorded = Recorded.of(axes, pair(contrast), setting);
    boolean alone = contrast.first().ofSource().isPresent();
    if (alone || recorded.means.count() < 2 || !recorded.means.allFinite()) {
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
    double sign = contrast.better() == Better.HIGHER ? -1 : 1;
    double[] without =
        recorded.means.readings().keySet().stream()
            .mapToDouble(split -> sign * recorded.without(split, rows))
            .toArray();
    return Optional.of(new CarriedByRows(rows, carried / all, without));
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
