package org.tributary.testkit.sample;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.ColumnSpace;

/** An intervention, {@code loop}: half draws of the last model, half fresh rows. */
@Extension
public final class LoopFactory implements InterventionFactory<LoopFactory.Options> {

  /** A way of not keeping the contract of an intervention. */
  public enum Fault {
    /** None. */
    NONE,
    /** Always throws. */
    THROWS,
    /** The number of draws follows the clock. */
    CLOCK,
    /** Counts its generations itself. */
    STATE,
    /** Takes more fresh rows than it says. */
    GREEDY,
    /** Its trace has a name that its outputs lack. */
    UNSAID,
    /** Its label counts. */
    LABEL,
    /** Parts are of another space. */
    ELSEWHERE
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "loop";
  }

  @Override
  public String title() {
    return "Loop";
  }

  @Override
  public String summary() {
    return "Trains on half draws and half fresh rows.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Intervention create(Options options) {
    return new Half(options.fault());
  }

  private static final class Half implements Intervention {
    private final Fault fault;
    private int calls = 0;

    Half(Fault fault) {
      this.fault = fault;
    }

    @Override
    public Step apply(LoopState state) {
      if (fault == Fault.THROWS) {
        throw new IllegalArgumentException("not today");
      }
      calls++;
      int draws = state.sampleSize() / 2;
      draws += fault == Fault.CLOCK ? (int) (System.currentTimeMillis() % 1000) : 0;
      draws += fault == Fault.STATE ? calls : 0;
      Part drawn =
          new Part.Drawn(
              Origin.synthetic(state.generation() - 1),
              state.last(),
              draws,
              state.sourceWeights(),
              1);
      Part fresh = new Part.Kept(Origin.REAL, state.fresh().take(state.sampleSize() / 2), 1);
      if (fault == Fault.ELSEWHERE) {
        Samples other =
            new SamplesBuilder(ColumnSpace.reals(7), 1).add(new double[7], 0, 0).build();
        return Step.of(List.of(new Part.Kept(Origin.REAL, other, 1)));
      }
      Step step = Step.of(List.of(drawn, fresh));
      return fault == Fault.UNSAID
          ? step.tracing(List.of(Measurement.exact("share", 0.5, "exact")))
          : step;
    }

    @Override
    public String label() {
      return fault == Fault.LABEL ? "half " + ++calls : "half";
    }

    @Override
    public long freshRowsNeeded(int generations, int sampleSize) {
      return fault == Fault.GREEDY ? 0 : (long) (generations - 1) * (sampleSize / 2);
    }
  }
}
