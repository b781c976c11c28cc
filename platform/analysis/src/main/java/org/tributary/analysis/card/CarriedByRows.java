package org.tributary.analysis.card;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tributary.evidence.CarrierParts;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.tails.HalfSpread;
import org.tributary.numerics.statistics.Quantiles;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * A contrast that few held-out rows carry: in half of its splits or more, at most {@value
 * HalfSpread#FEW} of them make up half of the squared deviations (evidence-2, section 8).
 *
 * @param rows the rows that carry most, by number, the heaviest first
 * @param count rows that carry half in the middle split
 * @param without the differences of errors of all other rows, one a split
 */
public record CarriedByRows(List<Long> rows, int count, double[] without) {
  private static final int MOST_NAMED = 5;

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

  /** Empty where none were recorded, for one source alone, or where many rows carry it. */
  static Optional<CarriedByRows> of(AxisReader axes, Contrast contrast, Map<String, String> setting) {
    Side pair = pair(contrast);
    Map<String, String> here = axes.setting(setting, pair);
    SeriesKey key = SeriesKey.of(pair);
    Sample half = sample(axes, here, key, pair.position(), CarrierParts.HALF);
    Sample without = sample(axes, here, key, pair.position(), CarrierParts.WITHOUT);
    boolean alone = contrast.first().ofSource().isPresent();
    if (alone || half.count() < 2 || !half.allFinite() || !without.allFinite()) {
      return Optional.empty();
    }
    int middle = (int) Math.round(Quantiles.median(half.values()));
    if (middle < 1 || middle > HalfSpread.FEW) {
      return Optional.empty();
    }
    Map<Long, Double> shares = new LinkedHashMap<>();
    for (Position position : axes.measurements().positions(here, key)) {
      OptionalLong row = CarrierParts.rowOf(position.part());
      if (row.isPresent()) {
        double sum = 0;
        for (double share : axes.measurements().sample(here, key, position).values()) {
          sum += share;
        }
        shares.merge(row.getAsLong(), sum, Double::sum);
      }
    }
    List<Long> heaviest =
        shares.entrySet().stream()
            .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_NAMED)
            .map(Map.Entry::getKey)
            .toList();
    double sign = contrast.better() == Better.HIGHER ? -1 : 1;
    double[] differences = without.values();
    for (int i = 0; i < differences.length; i++) {
      differences[i] *= sign;
    }
    return Optional.of(new CarriedByRows(heaviest, middle, differences));
  }

  private static Sample sample(
      AxisReader axes, Map<String, String> here, SeriesKey key, Position position, String part) {
    return axes.measurements().sample(here, key, CarrierParts.at(position, part));
  }

  /** As a remark on the card. */
  String remark() {
    return "carried by few rows: of the held-out rows of a split "
        + (count == 1 ? "one makes" : count + " make")
        + " up half of the spread, most often rows "
        + String.join(", ", rows.stream().map(row -> Words.count(row)).toList())
        + "; the interval is too narrow: tails this heavy make such intervals miss in 10-57 % of"
        + " cases, and more rows of the kind need not help; ask it of a loss that no single row can"
        + " carry";
  }
}
