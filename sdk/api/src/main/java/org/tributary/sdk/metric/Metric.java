package org.tributary.sdk.metric;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tributary.sdk.Capable;
import org.tributary.sdk.space.Space;

/**
 * Measures a candidate against truth or data. Immutable; its options are inside. What it can do
 * beside that, as being judged by pairs of rows, is asked for by type with {@link #as}.
 */
public interface Metric extends Capable {

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

  /** Whether {@link #perPoint} is given wherever a measurement is: known before anything is. */
  default boolean pointwise() {
    return false;
  }

  /** What a measurement costs: a dear metric gets fewer resamples, and says so. */
  default Cost cost() {
    return Cost.CHEAP;
  }

  /**
   * One number a metric gives.
   *
   * @param name as in reports and {@code observations.csv}, for instance {@code average-tv}
   * @param better which way is better
   * @param unit nats, the data's own unit, or empty
   * @param best value of a perfect model, as 0 of a distance; empty where entropy sets a floor
   * @param ends worst value there is, as 1 of a total variation; empty where there is none
   * @param reads roles the number depends on
   */
  record Output(
      String name,
      Better better,
      String unit,
      OptionalDouble best,
      OptionalDouble ends,
      Set<Role> reads) {
    public Output {
      reads = reads.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reads));
    }

    /** A number of no known best or worst value that depends on candidate and held-out points. */
    public Output(String name, Better better, String unit) {
      this(
          name,
          better,
          unit,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Set.of(Role.CANDIDATE, Role.HELD_OUT));
    }

    /** The same with the value of a perfect model. */
    public Output best(double value) {
      return new Output(name, better, unit, OptionalDouble.of(value), ends, reads);
    }

    /** The same with the worst value there is. */
    public Output ends(double value) {
      return new Output(name, better, unit, best, OptionalDouble.of(value), reads);
    }

    /** The same depending on other roles. */
    public Output reads(Role... roles) {
      return new Output(name, better, unit, best, ends, Set.of(roles));
    }
  }

  /** How the work of a measurement grows. */
  enum Cost {
    /** With the points. */
    CHEAP,
    /** With pairs of points. */
    PAIRS,
    /** A model is trained, or an assignment solved. */
    DEAR
  }

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
