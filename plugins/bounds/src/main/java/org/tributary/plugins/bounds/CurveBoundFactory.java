package org.tributary.plugins.bounds;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Shorthand;

/** {@code curve}. */
@Extension
public final class CurveBoundFactory extends DescribedExtension<CurveBoundFactory.Options>
    implements BoundFactory<CurveBoundFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              "a CSV file: a column of values, and one each for generation, time, arm, swept"
                  + " options or facts")
          InputFile curve,
      @Option(value = "name of the column of values", fallback = "value") String value,
      @Inline TheoremOptions theorem) {}

  public CurveBoundFactory() {
    super("curve", "Curve", "A theorem's curve out of a CSV file, point by point.", Options.class);
  }

  @Override
  public Optional<Shorthand> shorthand() {
    return Optional.of(Shorthand.key("curve"));
  }

  @Override
  public Bound create(Options options) {
    String name = String.valueOf(options.curve.path().getFileName());
    return new CurveBound(
        CurveFile.read(options.curve.path(), options.value),
        new Theorem(options.theorem, options.theorem.label().orElse(name), Aliases.of(List.of())));
  }
}
