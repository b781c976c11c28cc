package org.tributary.studies;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;
import org.tributary.studies.shape.ModelShapes;

/**
 * Applies metrics to a candidate. A candidate or a metric that ends in a censoring gives one
 * censored measurement an output: it is recorded, never dropped.
 */
public final class Judgement {
  private final List<Metric> metrics;

  /** A judgement by these metrics. */
  public Judgement(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  /**
   * Every measurement of one candidate.
   *
   * <p>Whatever else a metric throws ends the cell on purpose: a failure is no result, a cell that
   * failed is measured again by the next run, and one that was kept without a metric never would
   * be. What a metric cannot do with data it is given is a censoring.
   */
  public List<Measurement> of(Evaluation evaluation) {
    List<Measurement> all = new ArrayList<>();
    for (Metric metric : metrics) {
      try {
        all.addAll(metric.measure(evaluation));
      } catch (CensoredException censored) {
        all.addAll(censored(metric, censored));
      }
    }
    return all;
  }

  /**
   * The metrics that have a gap: those that compare a candidate with held-out points and with
   * nothing else, so that its own training rows can stand in their place. A distance to the truth
   * has no training part, and what looks for training rows has no test one.
   */
  public Judgement withGap() {
    return new Judgement(metrics.stream().filter(Judgement::hasGap).toList());
  }

  /** Whether an output is of a metric that has a gap. */
  public boolean hasGap(Metric.Output output) {
    return withGap().outputs().contains(output);
  }

  private static boolean hasGap(Metric metric) {
    Set<Role> needed = EnumSet.noneOf(Role.class);
    metric.needs().forEach(need -> needed.add(need.role()));
    return needed.contains(Role.HELD_OUT)
        && !needed.contains(Role.TRUTH)
        && !needed.contains(Role.TRAINING);
  }

  /** Every output, censored: there is no candidate to measure. */
  public List<Measurement> censored(CensoredException censored) {
    return metrics.stream().flatMap(metric -> censored(metric, censored).stream()).toList();
  }

  /**
   * Fits and measures one arm at one position.
   *
   * @param sizes of the data behind the measurements
   * @param on what the candidate is evaluated on; a censoring here is that of the candidate
   * @return whether there was a candidate to measure
   */
  public boolean record(
      CellRun run,
      String arm,
      Position position,
      SplitSizes sizes,
      Supplier<Law> fit,
      Function<Law, Evaluation> on) {
    Evaluation evaluation;
    try {
      evaluation = on.apply(fit.get());
    } catch (CensoredException censored) {
      run.record(arm, position, sizes, censored(censored));
      return false;
    }
    record(run, arm, position, sizes, evaluation);
    return true;
  }

  /**
   * Measures one arm at one position; of images, emits some to be looked at, and none where drawing
   * them ends in a censoring: metrics that draw record it, a picture is no measurement.
   *
   * @return what was recorded
   */
  public List<Measurement> record(
      CellRun run, String arm, Position position, SplitSizes sizes, Evaluation evaluation) {
    List<Measurement> measured = of(evaluation);
    run.record(arm, position, sizes, measured);
    try {
      SampleGrid.emit(run, arm, position, evaluation);
      ModelShapes.emit(run, arm, position, evaluation);
    } catch (CensoredException noPicture) {
      // Nothing to look at.
    }
    return measured;
  }

  private static List<Measurement> censored(Metric metric, CensoredException censored) {
    return metric.outputs().stream()
        .map(
            out ->
                Measurement.censored(
                    out.name(), censored.outcome(), String.valueOf(censored.getMessage())))
        .toList();
  }

  /** Outputs with a better direction, in order: those that contrasts can be asked of. */
  public List<Metric.Output> directed() {
    return metrics.stream()
        .flatMap(metric -> metric.outputs().stream())
        .filter(output -> output.better() != Metric.Better.NEITHER)
        .toList();
  }

  /** All outputs, in order. */
  public List<Metric.Output> outputs() {
    return metrics.stream().flatMap(metric -> metric.outputs().stream()).distinct().toList();
  }

  /**
   * The margin below which two arms count as no different: log 1.02 under rule L; .01 nats a
   * coordinate or character under rule D, and 0 for metrics that are not in nats.
   */
  public static double margin(Rule rule, Metric.Output output, Space space) {
    if (rule == Rule.LAW_KNOWN) {
      return Math.log(1.02);
    }
    return switch (output.unit()) {
      case "nats" -> 0.01 * space.width();
      case "nats per character" -> 0.01;
      default -> 0;
    };
  }
}
