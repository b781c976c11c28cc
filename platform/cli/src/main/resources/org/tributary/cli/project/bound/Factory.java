package @package@;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.option.Option;

/** {@code @name@}: a theorem's curve, drawn and judged beside what is measured. */
@Extension
public final class @type@Factory implements BoundFactory<@type@Factory.Options> {
  /** What a study file may say, each with a default. */
  public record Options(
      @Option(value = "The metric it speaks of.", fallback = "average-tv") String metric) {}

  @Override public String id() { return "@name@"; }
  @Override public String title() { return "Square-root law"; }
  @Override public String summary() { return "The error falls as the square root of columns over rows."; }
  @Override public List<Citation> citations() {
    return List.of(Citation.of("Your theorem: authors, title, where, equation"));
  }
  @Override public Class<Options> optionsType() { return Options.class; }
  @Override public Bound create(Options options) { return new SquareRoot(options.metric()); }

  private record SquareRoot(String metric) implements Bound {
    /** sqrt(d / n): facts name what it needs; where one is missing it says nothing. */
    @Override public List<BoundValue> at(BoundInput input) {
      OptionalDouble rows = input.facts().number("study.samples");
      OptionalDouble dimension = input.facts().number("study.dimension");
      if (rows.isEmpty() || dimension.isEmpty()) return List.of();
      double value = Math.sqrt(dimension.getAsDouble() / rows.getAsDouble());
      return List.of(new BoundValue("sqrt(d/n)", "", metric, Position.none(), value));
    }

    @Override public List<Assumption> assumptions(BoundInput input) {
      return List.of(new Assumption("Rows are independent.", Assumption.Status.UNKNOWN, ""));
    }

    /** A shape: it is drawn scaled once, and said to be. */
    @Override public Meaning meaning() { return Meaning.RATE; }
  }
}
