package org.tributary.studies.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;

/** A map whose ridge is known: best at time 1e2 below 300 rows and at 1e6 from there on. */
class RidgeRoundsTest {
  private static final int REPLICATES = 9;
  private static final double EDGE = 300;
  private static final String ROWS = "samples";
  private static final String FEATURES = "family.features";
  private static final Question.Peak STOP =
      new Question.Peak(
          "stop",
          "When?",
          "time",
          Side.of("", "loss", "model").at(Position.part("test")),
          false,
          Question.Scale.RANK);
  private final List<Observation> observations = new ArrayList<>();

  private static RidgeRounds rounds(int count) {
    return new RidgeRounds(count, List.of(STOP), List.of(ROWS, FEATURES));
  }

  private static Design design(String... rows) {
    return new Design(
        "test",
        List.of(Axis.of(ROWS, List.of(rows)), Axis.of(FEATURES, List.of("20", "200"))),
        REPLICATES);
  }

  /** A parabola in log time; the first run is ruined early on, which its mean would follow. */
  private void measure(String rows, String features) {
    double best = Double.parseDouble(rows) < EDGE ? 2 : 6;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      for (int power = 0; power <= 8; power++) {
        double noise = 0.1 * RandomStream.of(5, replicate).child("at " + power).nextGaussian();
        double ruin = replicate == 0 && power <= 2 ? 1e9 : 0;
        observations.add(
            new Observation(
                "cell",
                replicate,
                Map.of(ROWS, rows, FEATURES, features),
                "model",
                Position.time(Math.pow(10, power)).withPart("test"),
                SplitSizes.none(),
                new Measurement(
                    "loss",
                    OptionalInt.empty(),
                    (power - best) * (power - best) + noise + ruin,
                    Outcome.VALUE,
                    OptionalDouble.empty(),
                    "test",
                    0,
                    0)));
      }
    }
  }

  private TreeSet<Double> refined(Design design, int rounds) {
    observations.clear();
    for (String rows : design.axis(ROWS).orElseThrow().values(ROWS)) {
      measure(rows, "20");
      measure(rows, "200");
    }
    TreeSet<Double> asked = new TreeSet<>();
    int cells = 0;
    for (int round = 1; round <= rounds + 1; round++) {
      List<CellRequest> next = rounds(rounds).cells(design, new Observations(observations), round);
      cells += next.size();
      for (CellRequest cell : next) {
        if (cell.replicate() == 0) {
          asked.add(Double.parseDouble(cell.setting().get(ROWS)));
          measure(cell.setting().get(ROWS), cell.setting().get(FEATURES));
        }
      }
      assertThat(next.isEmpty()).as("round %d", round).isEqualTo(round > rounds);
    }
    assertThat(rounds(rounds).budget(design)).isGreaterThanOrEqualTo(cells);
    return asked;
  }

  @Test
  void roundsCloseInOnTheEdgeOfTheRidgeAndOnNothingElse() {
    TreeSet<Double> asked = refined(design("50", "100", "1000", "2000"), 4);

    // One value a round between 100 and 1000, for both numbers of features.
    assertThat(asked).hasSize(4).first().isEqualTo(178.0);
    assertThat(asked).allMatch(rows -> rows > 100 && rows < 1000);
    double below = asked.floor(EDGE);
    double above = asked.ceiling(EDGE);
    assertThat(above / below).isLessThan(1.01 * Math.pow(10, 1 / 8.0));
    assertThat(observations).hasSize((4 + asked.size()) * 2 * REPLICATES * 9);
  }

  @Test
  void aStraightRidgeIsLeftAsItIs() {
    Design design = design("50", "100");
    measure("50", "20");
    measure("50", "200");
    measure("100", "20");
    measure("100", "200");

    assertThat(rounds(3).cells(design, new Observations(observations), 1)).isEmpty();
  }

  @Test
  void onlyOptionsAloneWithNumbersAreRefined() {
    Axis zip = new Axis(List.of(ROWS, FEATURES), List.of(List.of("1", "2"), List.of("3", "4")));

    List<String> sizes = List.of(ROWS);
    List<String> all = List.of(ROWS, FEATURES);
    assertThat(RidgeRounds.refinable(new Design("z", List.of(zip), 3), sizes, all)).isEmpty();
    assertThat(RidgeRounds.refinable(design("1", "2"), sizes, all)).containsExactly(ROWS);
    assertThat(RidgeRounds.refinable(design("1"), sizes, all)).containsExactly(FEATURES);
  }
}
