package @package@;

import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Option;

/** {@code @name@}: what the next generation of a loop is trained on. Replace its decision. */
@Extension
public final class @type@Factory implements InterventionFactory<@type@Factory.Options> {
  /** What a study file may say, each with a default. */
  public record Options(
      @Option(value = "Share of fresh real rows.", fallback = "0.5", min = 0.01, max = 0.99)
          double fresh) {}

  @Override public String id() { return "@name@"; }
  @Override public String title() { return "A fixed share of fresh rows"; }
  @Override public String summary() { return "Mixes draws of the last model with a fixed share of real rows."; }
  @Override public Class<Options> optionsType() { return Options.class; }
  @Override public Intervention create(Options options) { return new Share(options.fresh()); }

  private record Share(double fresh) implements Intervention {
    @Override public Step apply(LoopState state) {
      int real = real(state.sampleSize());
      int made = state.sampleSize() - real;
      Origin origin = Origin.synthetic(state.generation() - 1);
      Part drawn = new Part.Drawn(origin, state.last(), made, state.sourceWeights(), 1);
      Part kept = new Part.Kept(Origin.REAL, state.fresh().take(real), 1);
      double share = (double) real / state.sampleSize();
      return Step.of(List.of(drawn, kept))
          .tracing(List.of(Measurement.exact("fresh-share", share, "counted")));
    }

    private int real(int size) {
      return Math.max(1, Math.min(size - 1, (int) Math.round(fresh * size)));
    }

    @Override public String label() { return "@name@"; }

    /** Numbers that are recorded beside the error, one a generation. */
    @Override public List<Metric.Output> outputs() {
      return List.of(new Metric.Output("fresh-share", Metric.Better.NEITHER, ""));
    }

    /** What bounds may read, as arm.NAME.alpha. */
    @Override public Facts facts(int generations) { return new Facts(Map.of("alpha", fresh)); }

    /** Rows of a finite table that a whole loop takes: a plan refuses where there are fewer. */
    @Override public long freshRowsNeeded(int generations, int size) {
      return (long) (generations - 1) * real(size);
    }
  }
}
