package org.tributary.plugins.bounds;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.option.Option;

/**
 * What a theorem is about: the options that a formula and a curve have in common.
 *
 * @param part of a position, as {@code gap}; empty for all
 */
public record TheoremOptions(
    @Option("metric it speaks of, as average-tv") String metric,
    @Option(
            "exact, an expectation that measurements must meet; upper-bound, a ceiling; rate, a"
                + " shape that is scaled once")
        Bound.Meaning meaning,
    @Option("name of its curve; unless given, the formula or the file") Optional<String> label,
    @Option("the arm it speaks of, by name; unless given, all") Optional<String> arm,
    @Option(
            value = "the arms it speaks of, by how they are trained",
            oneOf = {"pooled", "separate", "merged", "fine-tuned", "leave-one-out", "grouped"})
        Optional<String> training,
    @Option("the part it speaks of, as gap; unless given, all") Optional<String> part,
    @Option(value = "what the theorem assumes: a sentence, and what shows it", fallback = "[]")
        List<AssumptionOptions> assumptions) {
  public TheoremOptions {
    assumptions = List.copyOf(assumptions);
    if (arm.isPresent() && training.isPresent()) {
      throw new OptionException("arm", "give either an arm or a training");
    }
  }
}
