package org.tributary.evidence.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Quantiles;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * Differences of error between two fitted models by held-out unit, training seeds averaged.
 *
 * <p>The mean difference is sum_k (N_k / N) (sum_u r_uk d_uk / sum_u r_uk) over sources k and units
 * u with r_uk rows and N_k rows in all. The bootstrap draws units with replacement within each
 * stratum, those that touch the same sources, so that a unit that spans sources is drawn in all of
 * them at once.
 */
public final class UnitDifferences {
  /** Difference and rows of one unit by source. */
  private record Unit(double[] differences, double[] rows) {}

  private final List<List<Unit>> strata;
  private final double[] weights;

  private UnitDifferences(List<List<Unit>> strata, double[] weights) {
    this.strata = strata;
    this.weights = weights;
  }

  /**
   * The units of a contrast asked at a setting; empty when a side recorded none, or not all finite.
   */
  public static Optional<UnitDifferences> of(
      AxisReader axes, Map<String, String> asked, Contrast contrast) {
    Measurements measurements = axes.measurements();
    Map<String, String> here = axes.setting(asked, contrast.first());
    Map<String, String> there = axes.setting(asked, contrast.second());
    TreeSet<Integer> sources = new TreeSet<>();
    for (SeriesKey key : measurements.keys()) {
      if (key.metric().equals(contrast.first().metric()) && key.ofSource().isPresent()) {
        sources.add(key.ofSource().getAsInt());
      }
    }
    int count = sources.isEmpty() ? 0 : sources.last() + 1;
    double[] totals = new double[count];
    Map<String, Unit> units = new TreeMap<>();
    for (int source : sources) {
      SeriesKey first = key(contrast.first(), source);
      SeriesKey second = key(contrast.second(), source);
      for (Position position : measurements.positions(here, first)) {
        if (!HeldOutUnits.isPart(position.part())) {
          continue;
        }
        Sample one = measurements.sample(here, first, position);
        Sample other = measurements.sample(there, second, position);
        if (!one.allFinite()
            || !other.allFinite()
            || !one.readings().keySet().equals(other.readings().keySet())) {
          return Optional.empty();
        }
        double sign = contrast.better() == Better.HIGHER ? -1 : 1;
        double rows =
            one.readings().values().stream().mapToLong(Reading::nReference).max().orElse(0);
        Unit unit =
            units.computeIfAbsent(
                position.part(), part -> new Unit(new double[count], new double[count]));
        unit.differences[source] = sign * (one.mean() - other.mean());
        unit.rows[source] = rows;
        totals[source] += rows;
      }
    }
    double all = Arrays.stream(totals).sum();
    if (!(all > 0)) {
      return Optional.empty();
    }
    Map<String, List<Unit>> strata = new LinkedHashMap<>();
    units.forEach(
        (part, unit) ->
            strata.computeIfAbsent(HeldOutUnits.stratum(part), s -> new ArrayList<>()).add(unit));
    return Optional.of(
        new UnitDifferences(
            List.copyOf(strata.values()), Arrays.stream(totals).map(n -> n / all).toArray()));
  }

  private static SeriesKey key(Side side, int source) {
    return new SeriesKey(side.metric(), side.arm(), java.util.OptionalInt.of(source));
  }

  /** Number of units. */
  public int count() {
    return strata.stream().mapToInt(List::size).sum();
  }

  /** Number of units of the smallest stratum. */
  int fewest() {
    return strata.stream().mapToInt(List::size).min().orElse(0);
  }

  /** The mean difference. */
  public double mean() {
    Totals totals = new Totals();
    strata.forEach(stratum -> stratum.forEach(totals::add));
    return totals.mean();
  }

  /** Percentile intervals of a bootstrap of the units. */
  public Intervals intervals(int resamples, RandomStream stream) {
    double[] means = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      Totals totals = new Totals();
      for (List<Unit> stratum : strata) {
        for (int i = 0; i < stratum.size(); i++) {
          totals.add(stratum.get(stream.nextInt(stratum.size())));
        }
      }
      means[b] = totals.mean();
    }
    Arrays.sort(means);
    double centre = mean();
    return new Intervals(
        level -> {
          double low = Quantiles.ofSorted(means, 0.5 - 0.5 * level);
          double high = Quantiles.ofSorted(means, 0.5 + 0.5 * level);
          return new Interval(centre, Math.min(low, centre), Math.max(high, centre), level);
        });
  }

  /** Sums over units drawn. */
  private final class Totals {
    private final double[] sums = new double[weights.length];
    private final double[] rows = new double[weights.length];

    void add(Unit unit) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += unit.rows[k] * unit.differences[k];
        rows[k] += unit.rows[k];
      }
    }

    double mean() {
      double mean = 0;
      for (int k = 0; k < sums.length; k++) {
        mean += rows[k] > 0 ? weights[k] * sums[k] / rows[k] : 0;
      }
      return mean;
    }
  }
}
