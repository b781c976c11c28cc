package org.tributary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.view.View;

/** Collects observations and asks questions of them. */
final class Bench {
  static final String TV = "average-tv";

  private final List<Observation> observations = new ArrayList<>();
  private final List<EvaluatedBound> bounds = new ArrayList<>();
  private final List<Axis> axes = new ArrayList<>();

  Bench axis(String path, String... values) {
    return axis(Axis.of(path, List.of(values)));
  }

  Bench axis(Axis axis) {
    axes.add(axis);
    return this;
  }

  Bench value(Map<String, String> setting, int replicate, String arm, double value) {
    return value(setting, replicate, arm, Position.none(), value);
  }

  Bench value(
      Map<String, String> setting, int replicate, String arm, Position position, double value) {
    return measurement(setting, replicate, arm, position, Measurement.exact(TV, value, "exact"));
  }

  Bench split(int replicate, String arm, double value, long train, long test) {
    Measurement loss =
        Measurement.estimate(TV, value, OptionalDouble.empty(), "held-out", test, train);
    return measurement(Map.of(), replicate, arm, Position.none(), loss);
  }

  Bench censored(
      Map<String, String> setting, int replicate, String arm, Position position, Outcome outcome) {
    return measurement(
        setting, replicate, arm, position, Measurement.censored(TV, outcome, "test"));
  }

  Bench measurement(
      Map<String, String> setting, int replicate, String arm, Position position, Measurement one) {
    return measurement(
        setting,
        replicate,
        arm,
        position,
        one,
        SplitSizes.rows(one.nCandidate(), one.nReference()));
  }

  Bench measurement(
      Map<String, String> setting,
      int replicate,
      String arm,
      Position position,
      Measurement one,
      SplitSizes sizes) {
    observations.add(new Observation("cell", replicate, setting, arm, position, sizes, one));
    return this;
  }

  Bench bound(EvaluatedBound bound) {
    bounds.add(bound);
    return this;
  }

  AnalysisInput input(long seed, List<Question> questions, List<View> views) {
    int replicates = observations.stream().mapToInt(Observation::replicate).max().orElse(0) + 1;
    return new AnalysisInput(
        questions,
        views,
        new Observations(observations),
        new Design("test", axes, replicates),
        bounds,
        Map.of(TV, new Metric.Output(TV, Better.LOWER, "")),
        new Completeness(1, 1, 0, 0, 0, 0),
        seed);
  }

  AnalysisResult ask(Question... questions) {
    return Analysis.of(input(1, List.of(questions), List.of()));
  }

  static Side side(String arm) {
    return new Side(arm, TV, arm, Position.none(), OptionalInt.empty());
  }

  static Contrast contrast(String first, String second) {
    return new Contrast(
        first + "-or-" + second,
        first + " or " + second + "?",
        side(first),
        side(second),
        Better.LOWER,
        Effect.LOG_RATIO,
        Math.log(1.02),
        Rule.LAW_KNOWN);
  }

  static Contrast splits(String first, String second, double margin) {
    return new Contrast(
        first + "-or-" + second,
        first + " or " + second + "?",
        side(first),
        side(second),
        Better.LOWER,
        Effect.DIFFERENCE,
        margin,
        Rule.ONE_DATA_SET);
  }
}
