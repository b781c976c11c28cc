package org.tributary.sdk.intervention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.sdk.Facts;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;

/**
 * Decides what the next generation is trained on, alone or as one of a chain: each sees what those
 * before it decided, and has a state of its own. Immutable; state travels in the values.
 */
public interface Intervention {

  /** The parts of the next training set, and what to carry to the next call. */
  Step apply(LoopState state);

  /**
   * A decision.
   *
   * @param parts at least one
   * @param carried handed back at the next generation
   * @param trace numbers to be recorded at this generation, each named by {@link #outputs}
   * @param nextSize rows of the next training set, where this step sets them
   */
  record Step(
      List<Part> parts, Optional<Object> carried, List<Measurement> trace, OptionalInt nextSize) {
    public Step {
      parts = List.copyOf(parts);
      trace = List.copyOf(trace);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("the next generation needs at least one part");
      }
    }

    /** A decision that carries nothing. */
    public static Step of(List<Part> parts) {
      return new Step(parts, Optional.empty(), List.of(), OptionalInt.empty());
    }

    /** The same, carrying something. */
    public Step carrying(Object state) {
      return new Step(parts, Optional.of(state), trace, nextSize);
    }

    /** The same with numbers to be recorded. */
    public Step tracing(List<Measurement> numbers) {
      return new Step(parts, carried, numbers, nextSize);
    }

    /** The same with the size of the next training set. */
    public Step sized(int rows) {
      return new Step(parts, carried, trace, OptionalInt.of(rows));
    }
  }

  /** A short name for charts, as {@code replace}: an arm is called so unless its file names it. */
  String label();

  /** The numbers of its traces. */
  default List<Metric.Output> outputs() {
    return List.of();
  }

  /**
   * What bounds may read of it, as {@code alpha} or the values of a schedule at generations 1 .. T;
   * published as {@code arm.NAME.*}.
   *
   * @param generations T
   */
  default Facts facts(int generations) {
    return Facts.none();
  }

  /**
   * What to draw beside it, so that its effect is not taken for another's: an intervention that
   * gives a loop the same real rows in its place, and nothing else. Studies run it as an arm of its
   * own; empty for interventions that bring no knowledge of the truth.
   */
  default Optional<Intervention> control() {
    return Optional.empty();
  }

  /** Real rows of a finite pool that {@code generations} generations of size n will need. */
  default long freshRowsNeeded(int generations, int sampleSize) {
    return 0;
  }
}
