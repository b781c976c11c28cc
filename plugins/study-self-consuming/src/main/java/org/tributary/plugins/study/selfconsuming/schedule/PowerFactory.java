package org.tributary.plugins.study.selfconsuming.schedule;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code power}. */
@Extension
public final class PowerFactory extends DescribedExtension<PowerFactory.Options>
    implements ScheduleFactory<PowerFactory.Options> {

  /** Options. */
  public record Options(
      @Option("value at the first fit") double first,
      @Option("exponent, as -1 for first / (t + 1)") double exponent) {}

  public PowerFactory() {
    super(
        "power",
        "Power",
        "first (t + 1) to the power of exponent, t the refits so far.",
        Options.class);
  }

  @Override
  public Schedule create(Options options) {
    return new InFormula(options.first + " * (t+1) ^ (" + options.exponent + ")");
  }
}
