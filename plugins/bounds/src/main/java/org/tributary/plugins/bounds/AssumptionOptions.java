package org.tributary.plugins.bounds;

import java.util.Optional;
import org.tributary.sdk.option.Option;

/**
 * One assumption of a theorem, as a study file writes it.
 *
 * @param text a sentence
 * @param holds a comparison, as {@code study.samples > study.dimension + 2} or {@code
 *     family.covariance = full}; without one it cannot be checked
 */
public record AssumptionOptions(
    @Option(value = "the assumption as a sentence", bare = true) String text,
    @Option(
            "the comparison that shows it, of formulas, facts or words by =, !=, <, <=, > or >=:"
                + " study.samples > study.dimension + 2, or family.covariance = full; unless given"
                + " it is unknown")
        Optional<String> holds) {
  public AssumptionOptions {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must be a sentence");
    }
    holds.ifPresent(Comparison::of);
  }
}
