package org.tributary.plugins.study.pipeline;

import java.util.List;
import org.tributary.evidence.ExcessParts;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;

/**
 * Where it is recorded how much farther from real rows the candidate is than real rows are:
 * positive is worse, whatever the direction of the metric.
 *
 * @param run that records
 * @param arm of the candidate
 * @param end where the candidate is judged
 * @param sizes of the data behind it
 * @param reading where it stands: {@link #at}, or one of {@link ExcessParts#readings}
 * @param says what the reading assumes, for the card; empty of the first one
 */
record Excess(
    CellRun run, String arm, Position end, SplitSizes sizes, Position reading, String says) {
  private static final String PART = "excess";

  /** Where the first reading is recorded. */
  static Excess of(CellRun run, String arm, Position end, SplitSizes sizes) {
    return new Excess(run, arm, end, sizes, at(end), "");
  }

  /** Where the reading is recorded that the values of a column are units. */
  Excess byUnit(String assumed) {
    return new Excess(run, arm, end, sizes, ExcessParts.byUnit(at(end)), assumed);
  }

  /** Where the reading is recorded without the few rows that carry half of the spread. */
  Excess withoutFew(String assumed) {
    return new Excess(run, arm, end, sizes, ExcessParts.withoutFew(reading), assumed);
  }

  /** Whether other readings may be recorded beside this one. */
  boolean first() {
    return says.isEmpty();
  }

  /** The position of an excess. */
  static Position at(Position end) {
    return end.withPart(PART);
  }

  /** The output that holds the margin of an output's excess. */
  static Metric.Output margin(Metric.Output output) {
    return new Metric.Output(output.name() + "-margin", Metric.Better.NEITHER, output.unit());
  }

  /** A distance that is lower where the candidate is better. */
  static double distance(Metric.Output output, double value) {
    return output.better() == Metric.Better.HIGHER ? -value : value;
  }

  void value(Metric.Output output, double excess, double margin, String how) {
    run.record(
        arm,
        reading,
        sizes,
        List.of(
            Measurement.exact(output.name(), excess, first() ? how : says),
            Measurement.exact(margin(output).name(), Math.max(0, margin), how)));
  }

  void part(Metric.Output output, String part, double number, String how) {
    run.record(
        arm,
        ExcessParts.at(reading, part),
        sizes,
        List.of(Measurement.exact(output.name(), number, how)));
  }

  /** No verdict, and why. */
  void none(Metric.Output output, Outcome outcome, String why) {
    String all = first() ? why : says + ", nothing can be said: " + why;
    run.record(arm, reading, sizes, List.of(Measurement.censored(output.name(), outcome, all)));
  }

  /** No verdict on any of the outputs, for what a metric threw. */
  void none(List<Metric.Output> outputs, TributaryException thrown) {
    Outcome outcome =
        thrown instanceof CensoredException censored ? censored.outcome() : Outcome.UNDEFINED;
    outputs.forEach(output -> none(output, outcome, String.valueOf(thrown.getMessage())));
  }
}
