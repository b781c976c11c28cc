package org.tributary.sdk.metric;

import java.util.List;
import org.tributary.sdk.Factory;

/** Extension point: a metric. */
public interface MetricFactory<O extends Record> extends Factory<O, Metric> {
  @Override
  default Class<Metric> productType() {
    return Metric.class;
  }

  /**
   * What its numbers mean beyond the summary, a sentence each: how sources, columns and rows are
   * weighted, whether a root or a square is given, how categories are scaled, what sub-sampling
   * leaves, and what a measurement costs.
   */
  default List<String> conventions() {
    return List.of();
  }
}
