package org.tributary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;

/**
 * A study drawn at random: three to five arms over four values of an axis, with effects of any
 * size, noise of three laws, replicates or splits of a table, values that ran away or broke off,
 * and questions of every kind that has a direction.
 */
final class RandomStudy {
  private static final List<String> AXIS = List.of("1", "2", "3", "4");
  private static final List<String> ARMS = List.of("a", "b", "c", "d", "e");
  private static final int GENERATIONS = 16;

  private final RandomStream stream;
  private final Bench bench = new Bench().axis("shift", AXIS.toArray(new String[0]));
  private final List<String> arms;
  private final int replicates;
  private final boolean table;
  private final boolean tailed;
  private final double noise;
  private final double lost;

  RandomStudy(RandomStream stream) {
    this.stream = stream;
    this.arms = ARMS.subList(0, 3 + stream.nextInt(3));
    // from 20 replicates of a law on they are resampled, which is dear: one study in twelve
    boolean many = stream.nextInt(6) == 0;
    this.table = stream.nextInt(2) == 0;
    this.replicates = many ? 24 : new int[] {3, 6, 12, 19}[stream.nextInt(4)];
    this.tailed = stream.nextInt(4) == 0;
    this.noise = Math.exp(Math.log(.01) + stream.nextDouble() * Math.log(100));
    this.lost = stream.nextInt(5) == 0 ? .1 : 0;
    for (String value : AXIS) {
      double flip = (Double.parseDouble(value) - 2.5) * (stream.nextInt(3) == 0 ? 0 : .2);
      for (int arm = 0; arm < arms.size(); arm++) {
        double away = effect() + (arm == 0 ? flip : 0);
        for (int r = 0; r < replicates; r++) {
          double shared = stream.child(value, r).nextGaussian();
          record(value, r, arms.get(arm), Position.none(), 2 + away + noise * shared, arm == 1);
        }
      }
    }
    loop();
  }

  /** Often none, else of any size from a hundredth on. */
  private double effect() {
    return stream.nextInt(3) == 0
        ? 0
        : (stream.nextInt(2) == 0 ? -1 : 1) * .01 * Math.pow(80, stream.nextDouble());
  }

  /** An error over generations that rises, falls, levels off or stays. */
  private void loop() {
    double slope = effect() / 4;
    boolean levels = stream.nextInt(2) == 0;
    for (int r = 0; r < replicates; r++) {
      for (int g = 1; g <= GENERATIONS; g++) {
        double rise = slope * (levels ? 4 * (1 - Math.pow(.6, g - 1)) : g - 1);
        record("1", r, "loop", Position.generation(g), 2 * Math.exp(rise), false);
      }
    }
  }

  private void record(
      String value, int replicate, String arm, Position position, double mean, boolean exact) {
    double z = stream.nextGaussian();
    double away = tailed ? z / Math.sqrt(Math.max(.05, stream.nextExponential())) : z;
    double drawn = exact && stream.nextInt(2) == 0 ? mean : mean + noise * away;
    boolean runsAway = stream.nextDouble() < lost;
    Measurement one =
        runsAway && stream.nextInt(2) == 0
            ? Measurement.censored(Bench.TV, Outcome.COLLAPSED, "test")
            : Measurement.exact(
                Bench.TV, runsAway ? Double.POSITIVE_INFINITY : Math.abs(drawn), "test");
    bench.measurement(
        Map.of("shift", value),
        replicate,
        arm,
        position,
        one,
        table ? SplitSizes.rows(160, 40) : SplitSizes.rows(0, 0));
  }

  private Rule rule() {
    return table ? Rule.ONE_DATA_SET : Rule.LAW_KNOWN;
  }

  private Better better() {
    return stream.nextInt(2) == 0 ? Better.LOWER : Better.HIGHER;
  }

  private double margin() {
    return stream.nextInt(2) == 0 ? 0 : .01 * Math.pow(50, stream.nextDouble());
  }

  private Effect kind() {
    return Effect.values()[stream.nextInt(Effect.values().length)];
  }

  /** Contrasts of some pairs, and one question at least of each other kind. */
  List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int i = 1; i < arms.size(); i++) {
      questions.add(contrast("pair" + i, arms.get(i - 1), arms.get(i)));
    }
    // an arm against itself: identical in every replicate
    questions.add(contrast("self", arms.get(0), arms.get(0)));
    double around = 2 + (stream.nextInt(2) == 0 ? 0 : effect());
    questions.add(
        new Estimate(
            "level",
            "?",
            "level",
            Bench.side(arms.get(0)),
            Optional.empty(),
            "",
            OptionalDouble.of(around),
            "above",
            "below",
            rule()));
    questions.add(
        new Estimate(
            "gap",
            "?",
            "gap",
            Bench.side(arms.get(1)),
            Optional.of(Bench.side(arms.get(2))),
            "",
            OptionalDouble.of(0),
            "above",
            "below",
            rule()));
    questions.add(
        new Ranking(
            "ranking",
            "?",
            arms.stream().map(Bench::side).toList(),
            better(),
            kind(),
            margin(),
            rule()));
    questions.add(new Threshold("flip", "?", "shift", contrast("of", arms.get(0), arms.get(2))));
    questions.add(new Equivalence("judged", "?", Bench.side("excess"), "", .02 + margin(), rule()));
    questions.add(
        new Trend(
            "fate",
            "?",
            Bench.side("loop"),
            Better.LOWER,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Scale.VALUE,
            1.25,
            rule()));
    return questions;
  }

  private Contrast contrast(String id, String first, String second) {
    return new Contrast(
        id, "?", Bench.side(first), Bench.side(second), better(), kind(), margin(), rule());
  }

  AnalysisInput input(List<Question> questions) {
    excess();
    return bench.input(1, questions, List.of());
  }

  /** An excess over real rows, which may be 0. */
  private void excess() {
    double mean = stream.nextInt(2) == 0 ? 0 : Math.abs(effect());
    for (int r = 0; r < replicates; r++) {
      Side side = Bench.side("excess");
      bench.measurement(
          Map.of("shift", "1"),
          r,
          side.arm(),
          Position.none(),
          Measurement.exact(Bench.TV, mean + noise * stream.nextGaussian(), "test"),
          table ? SplitSizes.rows(160, 40) : SplitSizes.rows(0, 0));
    }
  }
}
