package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Measurement;

/**
 * What one source gave.
 *
 * @param source which
 * @param weight in averages over sources
 * @param values one an output; empty when censored
 * @param censoring why there is none
 * @param heldOut held-out rows used
 * @param drawn candidate rows used
 * @param trained training rows; 0 when unknown
 */
record SourceValues(
    int source,
    double weight,
    List<MetricValue> values,
    Optional<String> censoring,
    long heldOut,
    long drawn,
    long trained) {

  /** The measurement of one output at this source. */
  Measurement own(String output, int index, String remark) {
    return average(List.of(this), output, index, remark).of(source);
  }

  /**
   * The mean of one output over sources; its standard error where every source has one. One source
   * that is censored censors the mean.
   */
  static Measurement average(List<SourceValues> all, String output, int index, String remark) {
    double weights = 0;
    double value = 0;
    double variance = 0;
    boolean known = true;
    long heldOut = 0;
    long drawn = 0;
    long trained = 0;
    for (SourceValues one : all) {
      if (one.censoring.isPresent()) {
        return Measurement.censored(output, Outcome.DIVERGED, one.censoring.get());
      }
      MetricValue own = one.values.get(index);
      weights += one.weight;
      value += one.weight * own.value();
      variance += Math.pow(one.weight * own.standardError().orElse(0), 2);
      known &= own.standardError().isPresent();
      heldOut += one.heldOut;
      drawn += one.drawn;
      trained += one.trained;
    }
    return Measurement.estimate(
        output,
        value / weights,
        known ? OptionalDouble.of(Math.sqrt(variance) / weights) : OptionalDouble.empty(),
        estimator(all, index) + ", " + remark + drawn + " candidate points",
        heldOut,
        trained > 0 ? trained : drawn);
  }

  private static String estimator(List<SourceValues> all, int index) {
    String first = all.get(0).values.get(index).estimator();
    boolean same = all.stream().allMatch(one -> one.values.get(index).estimator().equals(first));
    return same ? first : first + " at source " + all.get(0).source + " and so on";
  }
}
