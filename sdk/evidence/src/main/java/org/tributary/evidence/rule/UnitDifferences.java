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
 * Differences of error between two models by held-out unit, replicates averaged; or the errors of
 * one.
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
   *
   * @param at generation and time on both sides; its part does not count
   */
  public static Optional<UnitDifferences> of(
      AxisReader axes, Map<String, String> asked, Contrast contrast, Position at) {
    double sign = contrast.better() == Better.HIGHER ? -1 : 1;
    return of(axes, asked, contrast.first(), Optional.of(contrast.second()), at, sign);
  }

  /** The units of one side, read where it is; empty when it recorded none, or not all finite. */
  public static Optional<UnitDifferences> of(
      AxisReader axes, Map<String, String> asked, Side side) {
    return of(axes, asked, side, Optional.empty(), side.position(), 1);
  }

  private static Optional<UnitDifferences> of(
      AxisReader axes,
      Map<String, String> asked,
      Side side,
      Optional<Side> minus,
      Position at,
      double sign) {
    Measurements measurements = axes.measurements();
    Map<String, String> here = axes.setting(asked, side);
    TreeSet<Integer> sources = new TreeSet<>();
    for (SeriesKey key : measurements.keys()) {
      if (key.metric().equals(side.metric())
          && key.ofSource().isPresent()
          && (side.ofSource().isEmpty() || side.ofSource().equals(key.ofSource()))) {
        sources.add(key.ofSource().getAsInt());
      }
    }
    int count = sources.isEmpty() ? 0 : sources.last() + 1;
    double[] totals = new double[count];
    Map<String, Unit> units = new TreeMap<>();
    for (int source : sources) {
      SeriesKey first = key(side, source);
      for (Position position : measurements.positions(here, first)) {
        if (!HeldOutUnits.isPart(position.part())
            || !position.withPart("").equals(at.withPart(""))) {
          continue;
        }
        Sample one = measurements.sample(here, first, position);
        Optional<Sample> other =
            minus.map(
                second ->
                    measurements.sample(
                        axes.setting(asked, second), key(second, source), position));
        if (!one.allFinite() || other.filter(two -> !matches(one, two)).isPresent()) {
          return Optional.empty();
        }
        double rows =
            one.readings().values().stream().mapToLong(Reading::nReference).max().orElse(0);
        Unit unit =
            units.computeIfAbsent(
                position.part(), part -> new Unit(new double[count], new double[count]));
        unit.differences[source] = sign * (one.mean() - other.map(Sample::mean).orElse(0.0));
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

  private static boolean matches(Sample one, Sample other) {
    return other.allFinite() && one.readings().keySet().equals(other.readings().keySet());
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

  /** Degrees of freedom of {@link #varianceOfMean}: units less strata. */
  int degreesOfFreedom() {
    return count() - strata.size();
  }

  /**
   * The variance of the mean difference when units are what is drawn, stratum by stratum: sum over
   * strata of n/(n-1) sum_u (z_u - mean z)^2, z_u = sum_k (N_k/N) r_uk (d_uk - mean_k) / N_k; for
   * single rows of one source s^2 / n.
   */
  double varianceOfMean() {
    Totals totals = new Totals();
    strata.forEach(stratum -> stratum.forEach(totals::add));
    double variance = 0;
    for (List<Unit> stratum : strata) {
      double[] shares = stratum.stream().mapToDouble(totals::share).toArray();
      double mean = Arrays.stream(shares).average().orElseThrow();
      double squares = Arrays.stream(shares).map(share -> (share - mean) * (share - mean)).sum();
      variance += shares.length < 2 ? 0 : squares * shares.length / (shares.length - 1.0);
    }
    return variance;
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

    /** What a unit adds to the mean beyond what its rows would at the mean of their source. */
    double share(Unit unit) {
      double share = 0;
      for (int k = 0; k < sums.length; k++) {
        if (rows[k] > 0) {
          double deviation = unit.differences[k] - sums[k] / rows[k];
          share += weights[k] * unit.rows[k] * deviation / rows[k];
        }
      }
      return share;
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
