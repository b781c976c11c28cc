package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code list}. */
@Extension
public final class ListFactory implements ScheduleFactory<ListFactory.Options> {

  /** Options. */
  public record Options(@Option("values at generations 1, 2, ...") List<Double> values) {}

  @Override
  public String id() {
    return "list";
  }

  @Override
  public String title() {
    return "List";
  }

  @Override
  public String summary() {
    return "One value a generation; the last one stays.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Schedule create(Options options) {
    return new Listed(options.values);
  }
}
