package org.tributary.plugins.study.selfconsuming.schedule;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code adaptive}. */
@Extension
public final class AdaptiveFactory extends DescribedExtension<AdaptiveFactory.Options>
    implements ScheduleFactory<AdaptiveFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "l: the risk is held below about 1/l", min = 1, aboveMin = true) double level,
      @Option(
              value = "c = 1 - sum of squared shares of the truth",
              min = 0,
              max = 1,
              aboveMin = true)
          double total,
      @Option("rows of each generation, the first included") Schedule size,
      @Option(
              value = "(1 - alpha)^2 is min(1, 1/(l R)), or exp(-l R)",
              fallback = "inverse",
              oneOf = {"inverse", "exponential"})
          String rule) {}

  public AdaptiveFactory() {
    super(
        "adaptive",
        "Adaptive share",
        "A share of real data that rises with the exact risk of the last generation.",
        Options.class,
        new Citation("Bakshi, Chakraborty, 2026, arXiv 2602.10531", "Proposition E.1"));
  }

  @Override
  public Schedule create(Options options) {
    return new Adaptive(
        options.level, options.total, options.size, options.rule.equals("exponential"));
  }
}
