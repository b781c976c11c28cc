package org.tributary.sdk.intervention;

import java.util.List;
import java.util.Optional;

/** Decides what the next generation is trained on. Immutable; state travels in the values. */
public interface Intervention {

  /** The parts of the next training set, and what to carry to the next call. */
  Step apply(LoopState state);

  /**
   * A decision.
   *
   * @param parts at least one
   * @param carried handed back at the next generation
   */
  record Step(List<Part> parts, Optional<Object> carried) {
    public Step {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("the next generation needs at least one part");
      }
    }

    /** A decision that carries nothing. */
    public static Step of(List<Part> parts) {
      return new Step(parts, Optional.empty());
    }
  }

  /** A short name for charts, as {@code replace}. */
  String label();

  /** Real rows of a finite pool that {@code generations} generations of size n will need. */
  default long freshRowsNeeded(int generations, int sampleSize) {
    return 0;
  }
}
