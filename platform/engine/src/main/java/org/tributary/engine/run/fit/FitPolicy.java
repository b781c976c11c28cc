package org.tributary.engine.run.fit;

import java.util.Optional;
import java.util.function.Function;

/**
 * Which fits the workspace keeps.
 *
 * @param keepAll keeps every fit whose family has an identity, not only the costly ones
 * @param identityOf everything a family's fits depend on beside data and stream, as text: plugin
 *     coordinates, hashes and resolved options; empty for a family made by hand, whose fits are
 *     never kept
 */
public record FitPolicy(boolean keepAll, Function<Object, Optional<String>> identityOf) {

  /** Keeps nothing. */
  public static FitPolicy keepNothing() {
    return new FitPolicy(false, family -> Optional.empty());
  }
}
