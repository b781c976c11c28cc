package org.tributary.plugins.bounds;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.formula.Formula;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Shorthand;

/** {@code formula}. */
@Extension
public final class FormulaBoundFactory extends DescribedExtension<FormulaBoundFactory.Options>
    implements BoundFactory<FormulaBoundFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              "the theorem in one line, over facts, swept options, generation, t (refits before)"
                  + " and time")
          String formula,
      @Option(
              value =
                  "short names, each NAME = MEANING: a fact, or a formula over facts and the names"
                      + " before it",
              fallback = "[]")
          List<String> where,
      @Inline TheoremOptions theorem) {
    public Options {
      where = List.copyOf(where);
    }
  }

  public FormulaBoundFactory() {
    super(
        "formula",
        "Formula",
        "A theorem as a formula over facts, swept options and the generation.",
        Options.class);
  }

  @Override
  public Optional<Shorthand> shorthand() {
    return Optional.of(Shorthand.key("formula"));
  }

  @Override
  public Bound create(Options options) {
    Formula formula = Formulas.read(options.formula, "formula");
    return new FormulaBound(
        formula,
        new Theorem(
            options.theorem,
            options.theorem.label().orElse(options.formula),
            Aliases.of(options.where)));
  }
}
