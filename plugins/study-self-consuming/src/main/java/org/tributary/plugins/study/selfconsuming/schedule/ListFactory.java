package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code list}. */
@Extension
public final class ListFactory extends DescribedExtension<ListFactory.Options>
    implements ScheduleFactory<ListFactory.Options> {

  /** Options. */
  public record Options(@Option("values at generations 1, 2, ...") List<Double> values) {}

  public ListFactory() {
    super("list", "List", "One value a generation; the last one stays.", Options.class);
  }

  @Override
  public Schedule create(Options options) {
    return new Listed(options.values);
  }
}
