package org.tributary.plugins.study.selfconsuming.schedule;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code inverse-log}. */
@Extension
public final class LogarithmicFactory extends DescribedExtension<LogarithmicFactory.Options>
    implements ScheduleFactory<LogarithmicFactory.Options> {

  /** Options. */
  public record Options(@Option("value at the first fit") double first) {}

  public LogarithmicFactory() {
    super(
        "inverse-log",
        "Inverse logarithm",
        "first / (1 + log(t + 1)), t the refits so far.",
        Options.class);
  }

  @Override
  public Schedule create(Options options) {
    return new InFormula(options.first + " / (1 + log(t+1))");
  }
}
