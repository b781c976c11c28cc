package org.tributary.studies.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.contrast.ContrastReader;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;

/** Bisection towards the ends of an interval whose error rate at n is known: sqrt(n) against 10. */
class ThresholdRoundsTest {
  private static final int REPLICATES = 50;
  private static final String AXIS = "family.components";
  private static final Question.Contrast CONTRAST =
      new Question.Contrast(
          "a-or-b",
          "a or b?",
          Side.of("a", "error", "a"),
          Side.of("b", "error", "b"),
          Better.LOWER,
          Question.Effect.LOG_RATIO,
          0.02,
          Rule.LAW_KNOWN);
  private final List<Observation> observations = new ArrayList<>();

  private void measure(String n) {
    for (int r = 0; r < REPLICATES; r++) {
      RandomStream noise = RandomStream.of(3, r);
      record(n, r, "a", Math.sqrt(Double.parseDouble(n)) * Math.exp(0.2 * noise.nextGaussian()));
      record(n, r, "b", 10 * Math.exp(0.2 * noise.nextGaussian()));
    }
  }

  private void record(String n, int replicate, String arm, double value) {
    observations.add(
        new Observation(
            "cell",
            replicate,
            Map.of(AXIS, n),
            arm,
            Position.none(),
            SplitSizes.none(),
            new Measurement(
                "error",
                java.util.OptionalInt.empty(),
                value,
                org.tributary.sdk.evidence.Outcome.VALUE,
                OptionalDouble.empty(),
                "test",
                0,
                0)));
  }

  @Test
  void roundsCloseInOnBothEndsAndThenStop() {
    Design design = new Design("test", List.of(Axis.of(AXIS, List.of("1", "10000"))), REPLICATES);
    ThresholdRounds rounds =
        new ThresholdRounds(new ThresholdOptions(AXIS, 20, 0.02), List.of(CONTRAST), 1);
    measure("1");
    measure("10000");
    int round = 1;
    TreeSet<Double> asked = new TreeSet<>();
    List<CellRequest> cells = rounds.cells(design, new Observations(observations), round);
    while (!cells.isEmpty()) {
      assertThat(cells.size() % REPLICATES).isZero();
      assertThat(cells.size() / REPLICATES).isLessThanOrEqualTo(2);
      TreeSet<String> values = new TreeSet<>();
      cells.forEach(cell -> values.add(cell.setting().get(AXIS)));
      values.forEach(this::measure);
      values.forEach(value -> assertThat(asked.add(Double.parseDouble(value))).isTrue());
      cells = rounds.cells(design, new Observations(observations), ++round);
    }

    // All n share their noise, so that the interval of log(sqrt(n) / 10) moves with n and keeps its
    // width: known at 100, it is known to hold 0 from 100 exp(-2 upper) to 100 exp(-2 lower).
    Interval known =
        new ContrastReader(
                new AxisReader(new Measurements(new Observations(observations)), design),
                CONTRAST,
                new Family(1, Family.RESAMPLES),
                RandomStream.of(0, 0).child("threshold " + CONTRAST.id()))
            .interval(Map.of(AXIS, "100"), 0.95)
            .orElseThrow();
    // The noise has s.e. .2 sqrt(2 / 50) = .04.
    assertThat(known.upper() - known.lower()).isBetween(0.10, 0.22);
    assertThat(round).isBetween(8, 20);
    for (double side : new double[] {known.upper(), known.lower()}) {
      double end = 100 * Math.exp(-2 * side);
      double above = asked.ceiling(end);
      assertThat(above - asked.floor(end)).isLessThanOrEqualTo(0.02 * above);
    }
    assertThat(rounds.budget(design)).isGreaterThanOrEqualTo(asked.size() * REPLICATES);
  }

  @Test
  void betweenWholeNumbersWholeNumbersAreTriedAndBetweenRealOnesReal() {
    assertThat(firstTried("1", "3000")).isEqualTo("55");
    assertThat(firstTried("1.0", "3000.0")).isEqualTo(Double.toString(Math.sqrt(3000)));
    assertThat(firstTried("1", "3000.0")).isEqualTo(Double.toString(Math.sqrt(3000)));
  }

  private String firstTried(String low, String high) {
    observations.clear();
    measure(low);
    measure(high);
    Design design = new Design("test", List.of(Axis.of(AXIS, List.of(low, high))), REPLICATES);
    return new ThresholdRounds(new ThresholdOptions(AXIS, 20, 0.02), List.of(CONTRAST), 1)
        .cells(design, new Observations(observations), 1)
        .get(0)
        .setting()
        .get(AXIS);
  }

  @Test
  void nothingIsAskedWhereOneSideWinsAlongTheWholeAxis() {
    Design design = new Design("test", List.of(Axis.of(AXIS, List.of("1", "4"))), REPLICATES);
    ThresholdRounds rounds =
        new ThresholdRounds(new ThresholdOptions(AXIS, 20, 0.02), List.of(CONTRAST), 1);
    measure("1");
    measure("4");

    assertThat(rounds.cells(design, new Observations(observations), 1)).isEmpty();
  }
}
