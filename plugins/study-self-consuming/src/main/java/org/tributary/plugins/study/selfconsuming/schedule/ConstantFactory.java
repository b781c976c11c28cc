package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Shorthand;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code constant}. */
@Extension
public final class ConstantFactory extends DescribedExtension<ConstantFactory.Options>
    implements ScheduleFactory<ConstantFactory.Options> {

  /** Options. */
  public record Options(@Option("the number") double value) {}

  public ConstantFactory() {
    super(
        "constant",
        "Constant",
        "The same number at every generation; a plain number means it.",
        Options.class);
  }

  @Override
  public Optional<Shorthand> shorthand() {
    return Optional.of(Shorthand.number("value"));
  }

  @Override
  public Schedule create(Options options) {
    return new Constant(options.value);
  }
}
