package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.studies.Judgement;
import org.tributary.studies.StudySetup;

/**
 * The error of a first fit made worse by what is tolerated, of the first number that has a better
 * direction: what the end of a loop is compared with.
 *
 * @param tolerance part of the error where a perfect model has error 0, else in its unit
 */
record Tolerated(StudySetup setup, double tolerance) {

  List<Measurement> of(Evaluation evaluation) {
    List<Measurement> tolerated = new ArrayList<>();
    Metric.Output asked = setup.judgement().directed().get(0);
    for (Metric metric : setup.metrics()) {
      if (metric.outputs().contains(asked)) {
        for (Measurement each : new Judgement(List.of(metric)).of(evaluation)) {
          if (each.metric().equals(asked.name()) && each.ofSource().isEmpty()) {
            tolerated.add(each.outcome().censored() ? each : worse(each, asked));
          }
        }
      }
    }
    return tolerated;
  }

  private Measurement worse(Measurement of, Metric.Output output) {
    boolean relative = output.best().isPresent() && output.best().getAsDouble() == 0;
    double more = relative ? tolerance * Math.abs(of.value()) : tolerance;
    double value = of.value() + (output.better() == Metric.Better.LOWER ? more : -more);
    return Measurement.exact(of.metric(), value, "the first fit, and a tolerance of " + tolerance);
  }
}
