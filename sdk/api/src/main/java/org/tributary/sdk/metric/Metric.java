package org.tributary.sdk.metric;

import java.util.List;
import java.util.Optional;
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
   * The first output at each held-out point of one source, when the measurement is the mean of that
   * over points: what a bootstrap of held-out units resamples. Empty for metrics that are no such
   * mean.
   *
   * @return one value a point of {@code evaluation.points(Role.HELD_OUT, source, 0)}
   */
  default Optional<double[]> perPoint(Evaluation evaluation, int source) {
    return Optional.empty();
  }

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
