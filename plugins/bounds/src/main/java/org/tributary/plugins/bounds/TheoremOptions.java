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
            "exact, an expectation that measurements must meet; upper-bound, a ceiling;"
                + " lower-bound, a floor; rate, a shape that is scaled once")
        Bound.Meaning meaning,
    @Option(
            value =
                "probability with which a replicate may lie beyond a ceiling or a floor at a place;"
                    + " 0 where it bounds the mean",
            fallback = "0")
        double delta,
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
    if (!(delta >= 0 && delta < 1)) {
      throw new OptionException("delta", "must be in [0, 1), was " + delta);
    }
    if (delta > 0 && !meaning.oneSided()) {
      throw new OptionException("delta", "only an upper-bound or a lower-bound may fail so often");
    }
    if (arm.isPresent() && training.isPresent()) {
      throw new OptionException("arm", "give either an arm or a training");
    }
  }
}
