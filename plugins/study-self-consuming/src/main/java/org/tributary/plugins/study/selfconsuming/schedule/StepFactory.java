package org.tributary.plugins.study.selfconsuming.schedule;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code step}. */
@Extension
public final class StepFactory extends DescribedExtension<StepFactory.Options>
    implements ScheduleFactory<StepFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "generation from which the value changes", min = 1) int from,
      @Option("value from then on") double value,
      @Option(value = "value before", fallback = "0") double before) {}

  public StepFactory() {
    super(
        "step",
        "Step",
        "One value before a generation and another from it on, as real data only at the end.",
        Options.class);
  }

  @Override
  public Schedule create(Options options) {
    return new Step(options);
  }

  /** One value before a generation, another from it on. */
  private record Step(Options options) implements Schedule {
    @Override
    public double at(int generation) {
      return generation < options.from ? options.before : options.value;
    }

    @Override
    public String text() {
      return options.before + ", " + options.value + " from generation " + options.from;
    }
  }
}
