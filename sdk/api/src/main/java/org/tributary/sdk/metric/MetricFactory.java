package org.tributary.sdk.metric;

import org.tributary.sdk.Factory;

/** Extension point: a metric. */
public interface MetricFactory<O extends Record> extends Factory<O, Metric> {
  @Override
  default Class<Metric> productType() {
    return Metric.class;
  }
}
