package org.tributary.sdk.metric;

import java.util.List;
import org.tributary.sdk.space.Space;

/** Measures a candidate against truth or data. Immutable; its options are inside. */
public interface Metric {

  /** The numbers it gives. */
  List<Output> outputs();

  /** What it needs; all of them. */
  List<Need> needs();

  /** Whether it is defined on a space; the reason when it is not, else empty. */
  default String refusal(Space space) {
    return "";
  }

  /**
   * Measures.
   *
   * @return at least one measurement; degenerate input gives a defined value or a censored outcome,
   *     never NaN
   */
  List<Measurement> measure(Evaluation evaluation);

  /**
   * One number a metric gives.
   *
   * @param name as in reports and {@code observations.csv}, for instance {@code average-tv}
   * @param better which way is better
   * @param unit nats, the data's own unit, or empty
   */
  record Output(String name, Better better, String unit) {}

  /** Which way is better. */
  enum Better {
    /** An error, a distance, a loss. */
    LOWER,
    /** A likelihood, a share. */
    HIGHER,
    /** Neither: a description. */
    NEITHER
  }
}
