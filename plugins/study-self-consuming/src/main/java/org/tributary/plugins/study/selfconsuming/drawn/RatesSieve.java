package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.intervention.LoopState;

/**
 * Keeps synthetic rows at a given rate.
 *
 * @param typeTwo e2 in [0, 1]
 */
record RatesSieve(double typeTwo) implements Filter.Sieve {
  @Override
  public Sifting at(LoopState state, double typeOne) {
    return new Sifting(typeTwo, "given", Optional.empty());
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("filter-type-2", typeTwo);
  }
}
