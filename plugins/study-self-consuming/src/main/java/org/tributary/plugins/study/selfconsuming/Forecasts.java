package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmProcess.Ahead;
import org.tributary.studies.Judgement;
import org.tributary.studies.LoopQuestions;
import org.tributary.studies.StudySetup;

/**
 * Prediction intervals of a loop: from the model of one generation the loop is run ahead many
 * times, and the middle nine tenths of what came are the interval. What the loop itself comes to is
 * one more such run, so that of M futures the k-th least and k-th greatest hold it with probability
 * 1 - 2k/(M + 1) exactly (evidence.md, section 2).
 */
record Forecasts(StudySetup setup, ForecastOptions options) {
  private static final double LEVEL = 0.9;

  /** Foretells, where it is the generation to do so. */
  void fitted(CellRun run, Arm arm, int generation, SplitSizes sizes, Ahead loop) {
    if (generation != options.from()) {
      return;
    }
    for (int refits : options.ahead()) {
      Position at = LoopQuestions.foretold(generation + refits);
      if (!run.recorded(arm.name(), at)) {
        run.record(arm.name(), at, sizes, interval(refits, loop));
      }
    }
  }

  private List<Measurement> interval(int refits, Ahead loop) {
    double[] values = new double[options.futures()];
    int lost = 0;
    for (int future = 0; future < values.length; future++) {
      try {
        Measurement measured = value(loop.after(refits, future));
        lost += measured.outcome().censored() ? 1 : 0;
        values[future] = measured.value();
      } catch (CensoredException broken) {
        lost++;
      }
    }
    if (lost > 0) {
      String why = lost + " of " + values.length + " futures broke off: no interval";
      return List.of(
          Measurement.censored(name("low"), Outcome.UNDEFINED, why),
          Measurement.censored(name("high"), Outcome.UNDEFINED, why));
    }
    Arrays.sort(values);
    int rank = Math.max(1, (int) Math.floor((1 - LEVEL) / 2 * (values.length + 1) + 1e-9));
    String how = values.length + " futures";
    return List.of(
        Measurement.exact(name("low"), values[rank - 1], how),
        Measurement.exact(name("high"), values[values.length - rank], how));
  }

  private Measurement value(Evaluation evaluation) {
    for (Metric metric : setup.metrics()) {
      if (gives(metric)) {
        return new Judgement(List.of(metric))
            .of(evaluation).stream()
                .filter(each -> each.metric().equals(options.metric()))
                .filter(each -> each.ofSource().isEmpty())
                .findFirst()
                .orElseThrow();
      }
    }
    throw new IllegalStateException("no metric gives " + options.metric());
  }

  /** Whether some metric gives the number that is foretold. */
  boolean measured() {
    return setup.metrics().stream().anyMatch(this::gives);
  }

  private boolean gives(Metric metric) {
    return metric.outputs().stream().anyMatch(out -> out.name().equals(options.metric()));
  }

  private String name(String end) {
    return "forecast-" + end + "-" + options.metric();
  }

  List<Metric.Output> outputs() {
    return List.of(
        new Metric.Output(name("low"), Metric.Better.NEITHER, ""),
        new Metric.Output(name("high"), Metric.Better.NEITHER, ""));
  }

  List<Question> questions(LoopQuestions loops) {
    List<Question> questions = new ArrayList<>();
    for (int refits : options.ahead()) {
      questions.addAll(loops.forecasts(options.metric(), options.from(), refits, LEVEL));
    }
    return questions;
  }
}
