package org.tributary.testkit.sample;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.option.Option;

/** A bound, {@code curve}: the dimension over the number of rows. */
@Extension
public final class CurveFactory implements BoundFactory<CurveFactory.Options> {

  /** Its options. */
  public record Options(
      @Option(value = "Whether values are random once facts are known.", fallback = "false")
          boolean random) {}

  @Override
  public String id() {
    return "curve";
  }

  @Override
  public String title() {
    return "Curve";
  }

  @Override
  public String summary() {
    return "The dimension over the number of rows.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new Curve(options.random());
  }

  private record Curve(boolean random) implements Bound {
    @Override
    public List<BoundValue> at(BoundInput input) {
      OptionalDouble rows = input.facts().number("study.training-rows");
      OptionalDouble dimension = input.facts().number("source.intrinsic-dimension");
      if (rows.isEmpty() || dimension.isEmpty()) {
        return List.of();
      }
      double value = dimension.getAsDouble() / rows.getAsDouble() + (random ? Math.random() : 0);
      return List.of(new BoundValue("curve", "", "loss", Position.none(), value));
    }

    @Override
    public List<Assumption> assumptions(BoundInput input) {
      return List.of(new Assumption("Rows are independent.", Assumption.Status.UNKNOWN, ""));
    }

    @Override
    public Meaning meaning() {
      return Meaning.RATE;
    }
  }
}
