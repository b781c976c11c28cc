package org.tributary.sdk.study;

import java.util.List;
import java.util.Optional;

/**
 * What a study file asks for, beyond the study's own options.
 *
 * @param name of the run
 * @param axes of the sweep, in file order; options that move together are one
 * @param replicates fixed before looking, at least 1
 */
public record Design(String name, List<Axis> axes, int replicates) {
  public Design {
    axes = List.copyOf(axes);
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be >= 1, was " + replicates);
    }
  }

  /** The axis that an option is on. */
  public Optional<Axis> axis(String path) {
    return axes.stream().filter(axis -> axis.holds(path)).findFirst();
  }

  /** Whether an option is swept. */
  public boolean sweeps(String path) {
    return axis(path).isPresent();
  }

  /** Number of settings: the product of the axes. */
  public long settings() {
    return axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
  }
}
