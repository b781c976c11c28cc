package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Shorthand;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code formula}. */
@Extension
public final class FormulaFactory implements ScheduleFactory<FormulaFactory.Options> {

  /** Options. */
  public record Options(
      @Option("a formula in t (refits before: 0 at the first fit) and g (generation)")
          String formula) {}

  @Override
  public String id() {
    return "formula";
  }

  @Override
  public String title() {
    return "Formula";
  }

  @Override
  public String summary() {
    return "A formula in t, the refits so far, and g, the generation; a plain text means it.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Optional<Shorthand> shorthand() {
    return Optional.of(Shorthand.text("formula"));
  }

  @Override
  public Schedule create(Options options) {
    return new InFormula(options.formula);
  }
}
