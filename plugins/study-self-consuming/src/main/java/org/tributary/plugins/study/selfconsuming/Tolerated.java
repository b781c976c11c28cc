package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.studies.Judgement;
import org.tributary.studies.LoopQuestions;
import org.tributary.studies.StudySetup;

/**
 * The error of a first fit made worse by what is tolerated, of the first number that has a better
 * direction: what the end of a loop is compared with.
 *
 * @param tolerance part of the error where a perfect model has error 0, else in its unit
 */
record Tolerated(StudySetup setup, double tolerance) {

  /** The number that a search compares with. */
  Metric.Output output() {
    return LoopQuestions.tolerated(asked());
  }

  private Metric.Output asked() {
    return setup.judgement().directed().get(0);
  }

  List<Measurement> of(Evaluation evaluation) {
    List<Measurement> tolerated = new ArrayList<>();
    Metric.Output asked = asked();
    for (Metric metric : setup.metrics()) {
      if (metric.outputs().contains(asked)) {
        for (Measurement each : new Judgement(List.of(metric)).of(evaluation)) {
          if (each.metric().equals(asked.name()) && each.ofSource().isEmpty()) {
            tolerated.add(worse(each, asked));
          }
        }
      }
    }
    return tolerated;
  }

  private Measurement worse(Measurement of, Metric.Output output) {
    if (of.outcome().censored()) {
      return Measurement.censored(output().name(), of.outcome(), of.estimator());
    }
    boolean relative = output.best().isPresent() && output.best().getAsDouble() == 0;
    double more = relative ? tolerance * Math.abs(of.value()) : tolerance;
    double value = of.value() + (output.better() == Metric.Better.LOWER ? more : -more);
    return Measurement.exact(
        output().name(), value, "the first fit, and a tolerance of " + tolerance);
  }
}
