package org.tributary.testkit.sample;

import org.pf4j.Extension;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.schedule.ScheduleFactory;

/** A schedule, {@code ramp}: one over the generation. */
@Extension
public final class RampFactory implements ScheduleFactory<RampFactory.Options> {

  /** A way of not keeping the contract of a schedule. */
  public enum Fault {
    /** None. */
    NONE,
    /** Infinite at generation 40. */
    INFINITE,
    /** Goes down at every call. */
    STATE,
    /** Says nothing of itself. */
    SILENT
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "ramp";
  }

  @Override
  public String title() {
    return "Ramp";
  }

  @Override
  public String summary() {
    return "One over the generation.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Schedule create(Options options) {
    return new Ramp(options.fault());
  }

  private static final class Ramp implements Schedule {
    private final Fault fault;
    private int calls = 0;

    Ramp(Fault fault) {
      this.fault = fault;
    }

    @Override
    public double at(int generation) {
      calls++;
      return switch (fault) {
        case INFINITE -> 1.0 / (generation - 40);
        case STATE -> 1.0 / calls;
        default -> 1.0 / generation;
      };
    }

    @Override
    public String text() {
      return fault == Fault.SILENT ? "" : "1/t";
    }
  }
}
