package org.tributary.testkit.sample;

import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** An observation model, {@code blur}: noise on every number. */
@Extension
public final class BlurFactory implements ObservationModelFactory<BlurFactory.Options> {

  /** A way of not keeping the contract of an observation model. */
  public enum Fault {
    /** None. */
    NONE,
    /** Noise without the stream. */
    RANDOM,
    /** The stream is ignored. */
    FIXED_SEED,
    /** Rows in reverse. */
    REVERSED,
    /** New ids, weights and origins. */
    RENUMBERED,
    /** Numbers that are none. */
    NAN,
    /** The last row is not seen. */
    SHORT
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "blur";
  }

  @Override
  public String title() {
    return "Blur";
  }

  @Override
  public String summary() {
    return "Adds noise to every number.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public ObservationModel create(Options options) {
    return new Blur(options.fault());
  }

  private record Blur(Fault fault) implements ObservationModel {
    @Override
    public Space space(Space truth) {
      if (!truth.allReal()) {
        throw new OptionException("", "blur needs real columns");
      }
      return truth;
    }

    @Override
    public Samples observe(Samples truth, RandomStream stream) {
      SamplesBuilder seen = new SamplesBuilder(truth.space(), truth.sources());
      RandomStream own = fault == Fault.FIXED_SEED ? RandomStream.of(1, 1) : stream;
      for (int i = 0; i < truth.size() - (fault == Fault.SHORT ? 1 : 0); i++) {
        int row = fault == Fault.REVERSED ? truth.size() - 1 - i : i;
        double[] values = new double[truth.length(row)];
        truth.copyRow(row, values, 0);
        for (int position = 0; position < values.length; position++) {
          values[position] += own.nextGaussian();
          values[position] += fault == Fault.RANDOM ? Math.random() : 0;
          values[position] = fault == Fault.NAN && row == 3 ? Double.NaN : values[position];
        }
        if (fault == Fault.RENUMBERED) {
          seen.add(values, truth.source(row), row);
        } else {
          seen.add(
              values, truth.source(row), truth.rowId(row), truth.origin(row), truth.weight(row));
        }
      }
      return seen.build();
    }
  }
}
