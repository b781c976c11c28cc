package org.tributary.plugins.metrics.sample.table;

import java.util.Arrays;
import java.util.TreeMap;
import org.tributary.numerics.statistics.KolmogorovSmirnov;
import org.tributary.plugins.metrics.sample.OneDimensionalWasserstein;

/** The scores of one column against its counterpart, each in [0, 1], 1 is best. */
public final class ColumnScores {

  private ColumnScores() {}

  /**
   * One minus the two-sample Kolmogorov-Smirnov statistic, sup |F - G|.
   *
   * @throws IllegalArgumentException if a column holds no value
   * @see <a href="https://docs.sdv.dev/sdmetrics/metrics/quality-metrics/kscomplement">SDMetrics,
   *     KSComplement</a>
   */
  public static double kolmogorovSmirnovComplement(
      TableColumn.Real real, TableColumn.Real candidate) {
    return 1 - KolmogorovSmirnov.distance(real.present(), candidate.present());
  }

  /**
   * One minus the first Wasserstein distance in units of the pooled range, which bounds it by 1.
   *
   * <p>Two columns that hold one and the same constant score 1. The range reacts to outliers: one
   * far value raises the score of everything else.
   *
   * @throws IllegalArgumentException if a column holds no value
   */
  public static double wassersteinComplement(TableColumn.Real real, TableColumn.Real candidate) {
    double[] left = sorted(real);
    double[] right = sorted(candidate);
    double range =
        Math.max(left[left.length - 1], right[right.length - 1]) - Math.min(left[0], right[0]);
    return range == 0
        ? 1
        : Math.max(0, 1 - new OneDimensionalWasserstein(1).distance(left, right) / range);
  }

  /**
   * One minus the total variation distance of the two frequency tables, half the L1 distance.
   *
   * @throws IllegalArgumentException if a column holds no value
   * @see <a href="https://docs.sdv.dev/sdmetrics/metrics/quality-metrics/tvcomplement">SDMetrics,
   *     TVComplement</a>
   */
  public static double totalVariationComplement(
      TableColumn.Category real, TableColumn.Category candidate) {
    return 1 - totalVariation(frequencies(real), frequencies(candidate));
  }

  static <K extends Comparable<K>> double totalVariation(
      TreeMap<K, Double> first, TreeMap<K, Double> second) {
    double total = 0;
    for (var entry : first.entrySet()) {
      total += Math.abs(entry.getValue() - second.getOrDefault(entry.getKey(), 0.0));
    }
    for (var entry : second.entrySet()) {
      total += first.containsKey(entry.getKey()) ? 0 : entry.getValue();
    }
    return total / 2;
  }

  private static TreeMap<Integer, Double> frequencies(TableColumn.Category column) {
    int[] present = Arrays.stream(column.codes()).filter(code -> code >= 0).toArray();
    if (present.length == 0) {
      throw new IllegalArgumentException(
          "column " + column.name() + " has no value that is not missing; leave it out");
    }
    TreeMap<Integer, Double> frequencies = new TreeMap<>();
    for (int code : present) {
      frequencies.merge(code, 1.0 / present.length, Double::sum);
    }
    return frequencies;
  }

  private static double[] sorted(TableColumn.Real column) {
    double[] present = column.present();
    Arrays.sort(present);
    return present;
  }
}
