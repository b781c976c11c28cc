package org.tributary.plugins.systems.panel;

import java.util.List;
import org.tributary.sdk.option.Option;

/** Options of {@link MixedDecayFactory}. */
public record MixedDecayOptions(
    @Option(value = "Times of the columns.", fact = "source.times") List<Double> times,
    @Option(
            value = "Whether each subject has a rate of its own (mixed) or all have one (fixed).",
            fallback = "mixed")
        Effects effects) {

  /** What sets subjects apart. */
  public enum Effects {
    /** A random rate a subject. */
    MIXED,
    /** Noise only. */
    FIXED
  }

  public MixedDecayOptions {
    times = Grid.checked(times);
  }
}
