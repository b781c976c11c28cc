package org.tributary.plugins.study.selfconsuming.schedule;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code expanding}. */
@Extension
public final class ExpandingFactory extends DescribedExtension<ExpandingFactory.Options>
    implements ScheduleFactory<ExpandingFactory.Options> {

  /** Options. */
  public record Options(
      @Option("value at the first fit") double first,
      @Option("growth a refit, as 0.5") double rate) {}

  public ExpandingFactory() {
    super(
        "expanding",
        "Expanding",
        "A first value times (1 + rate) to the power of t, the refits so far.",
        Options.class);
  }

  @Override
  public Schedule create(Options options) {
    return new InFormula(options.first + " * (1 + " + options.rate + ") ^ t");
  }
}
