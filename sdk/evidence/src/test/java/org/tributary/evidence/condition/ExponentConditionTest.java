package org.tributary.evidence.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Replication;
import org.tributary.evidence.condition.ExponentCondition.Answer;
import org.tributary.numerics.random.RandomStream;

class ExponentConditionTest {
  private static final double[] SIZES = {50, 100, 200, 400, 800};
  private static final ExponentCondition CONDITION =
      new ExponentCondition(Replication.independent(), .95);
  private static final OptionalDouble ZERO = OptionalDouble.of(0);

  @Test
  void aPurePowerIsStraight() {
    Answer answer = CONDITION.ask(ZERO, SIZES, curves(x -> 1 / x, .3, 25, Counts.run(100, 0)));
    assertThat(answer).isInstanceOf(Answer.Straight.class);
  }

  @Test
  void aLossWithAFloorHasNoExponent() {
    double[][] values = curves(x -> 1.4 + 2 / x, .01, 25, Counts.run(101, 0));
    assertThat(CONDITION.ask(OptionalDouble.empty(), SIZES, values))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).contains("excess"));
    // also where a best value of 0 was claimed for it
    assertThat(CONDITION.ask(ZERO, SIZES, values)).isInstanceOf(Answer.Flat.class);
  }

  @Test
  void fewSizesANarrowRangeAndMeansNearZeroAreRefused() {
    double[][] three = curves(x -> 1 / x, .1, 25, Counts.run(102, 0));
    assertThat(CONDITION.ask(ZERO, new double[] {50, 100, 400}, three))
        .isInstanceOf(Answer.Refused.class);
    assertThat(CONDITION.ask(ZERO, new double[] {50, 60, 70, 80, 100}, three))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).contains("factor of 2.0"));
    double[][] noisy = curves(x -> 1 / x, 8, 25, Counts.run(103, 0));
    assertThat(CONDITION.ask(ZERO, SIZES, noisy))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).contains("standard errors"));
  }

  @Test
  void aFloorBendsTheLineAndAPurePowerDoesNot() {
    floorAndPower(60, Counts.atLeast(60, .97), Counts.atMost(60, .05));
  }

  @Test
  @Tag("thorough")
  void aFloorBendsTheLineAtFullCount() {
    floorAndPower(200, 190, 19);
  }

  private static void floorAndPower(int runs, int fewestBent, int mostBent) {
    int floor = Counts.seen("10b floor bends", bent(runs, 104, x -> 1 / x + .002), runs);
    int pure = Counts.seen("10b pure power bends", bent(runs, 105, x -> 1 / x), runs);
    assertThat(floor).isGreaterThanOrEqualTo(fewestBent);
    assertThat(pure).isLessThanOrEqualTo(mostBent);
  }

  private static int bent(int runs, long world, DoubleUnaryOperator mean) {
    int bent = 0;
    for (int run = 0; run < runs; run++) {
      double[][] values = curves(mean, .3, 100, Counts.run(world, run));
      bent += CONDITION.ask(ZERO, SIZES, values) instanceof Answer.Bends ? 1 : 0;
    }
    return bent;
  }

  private static double[][] curves(
      DoubleUnaryOperator mean, double variation, int replicates, RandomStream stream) {
    double[][] values = new double[replicates][SIZES.length];
    for (double[] row : values) {
      for (int j = 0; j < row.length; j++) {
        row[j] = mean.applyAsDouble(SIZES[j]) * (1 + variation * stream.nextGaussian());
      }
    }
    return values;
  }
}
