package org.tributary.plugins.study.selfconsuming.schedule;

import org.pf4j.Extension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code inverse-log}. */
@Extension
public final class LogarithmicFactory implements ScheduleFactory<LogarithmicFactory.Options> {

  /** Options. */
  public record Options(@Option("value at the first fit") double first) {}

  @Override
  public String id() {
    return "inverse-log";
  }

  @Override
  public String title() {
    return "Inverse logarithm";
  }

  @Override
  public String summary() {
    return "first / (1 + log(t + 1)), t the refits so far.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Schedule create(Options options) {
    return new InFormula(options.first + " / (1 + log(t+1))");
  }
}
