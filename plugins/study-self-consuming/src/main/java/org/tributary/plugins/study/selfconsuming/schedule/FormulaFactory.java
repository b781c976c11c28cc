package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Shorthand;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** {@code formula}. */
@Extension
public final class FormulaFactory extends DescribedExtension<FormulaFactory.Options>
    implements ScheduleFactory<FormulaFactory.Options> {

  /** Options. */
  public record Options(
      @Option("a formula in t (refits before: 0 at the first fit) and g (generation)")
          String formula) {}

  public FormulaFactory() {
    super(
        "formula",
        "Formula",
        "A formula in t, the refits so far, and g, the generation; a plain text means it.",
        Options.class);
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
