package org.tributary.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Replication;

class TrendRuleTest {
  private static final TrendRule RULE = TrendRule.standard(Replication.independent());

  @Test
  void linearGrowthCollapsesAndGeometricApproachIsAPlateau() {
    assertThat(judge(20, g -> 1 + .2 * g).word()).isEqualTo(TrendWord.COLLAPSE);
    assertThat(judge(20, g -> 2 - Math.pow(.5, g)).word()).isEqualTo(TrendWord.PLATEAU);
  }

  @Test
  void aSmallChangeHoldsAndAFallImproves() {
    assertThat(judge(20, g -> 1 + .1 * g / 20).word()).isEqualTo(TrendWord.HOLDS);
    assertThat(judge(20, g -> 1 / (1.0 + g)).word()).isEqualTo(TrendWord.IMPROVES);
  }

  @Test
  void fewerThanTwelveRefitsDegradeAtMost() {
    Trend trend = judge(11, g -> 1 + g);
    assertThat(trend.word()).isEqualTo(TrendWord.DEGRADES);
    assertThat(trend.reason()).isEqualTo(TrendReason.FEW_GENERATIONS);
    assertThat(judge(12, g -> 1 + g).word()).isEqualTo(TrendWord.COLLAPSE);
    assertThat(judge(11, g -> 1).word()).isEqualTo(TrendWord.NOT_ENOUGH_EVIDENCE);
  }

  @Test
  void contrastsAreThoseOfTheThirds() {
    // y = g: y_0 = 0, Y2 = mean of 5..8 = 6.5, Y3 = mean of 9..12 = 10.5
    Trend.Contrasts contrasts =
        judgeExactly(12, g -> g, TrendScale.VALUE).contrasts().orElseThrow();
    assertThat(contrasts.change().estimate()).isCloseTo(10.5, within(1e-12));
    assertThat(contrasts.above().estimate()).isCloseTo(10.5, within(1e-12));
    assertThat(contrasts.late().estimate()).isCloseTo(4 - 1.05, within(1e-12));
    assertThat(contrasts.lateAgainstStart().estimate()).isCloseTo(4, within(1e-12));
  }

  @Test
  void onTheLogScaleShrinkageByAFactorIsGrowth() {
    // log variance falls by log 2 a generation
    Trend.Contrasts contrasts =
        judgeExactly(12, g -> Math.pow(.5, g), TrendScale.SHRINKAGE).contrasts().orElseThrow();
    assertThat(contrasts.change().estimate()).isCloseTo(10.5 * Math.log(2), within(1e-12));
    assertThat(contrasts.above().estimate())
        .isCloseTo(10.5 * Math.log(2) - Math.log(1.25), within(1e-12));
    assertThat(contrasts.lateAgainstStart().estimate())
        .isCloseTo(4 * Math.log(2) - Math.log(1.1), within(1e-12));
  }

  @Test
  void aLostLawIsNoPlateau() {
    // levels off, but 20 of 25 replicates have one category left
    List<Trajectory> replicates = new ArrayList<>();
    for (int r = 0; r < 25; r++) {
      Trajectory.Fate fate = r < 20 ? Trajectory.Fate.ABSORBED : Trajectory.Fate.COMPLETE;
      replicates.add(new Trajectory(curve(20, r, g -> .9 - .6 * Math.pow(.4, g)), fate));
    }
    Trend trend = RULE.judge(replicates, TrendScale.VALUE, OptionalDouble.empty());
    assertThat(trend.word()).isEqualTo(TrendWord.COLLAPSE);
    assertThat(trend.reason()).isEqualTo(TrendReason.MOST_LOST);
    assertThat(trend.lost().estimate()).isEqualTo(.8);
  }

  @Test
  void atTheWorstValueOfTheMetricAPlateauIsACollapse() {
    List<Trajectory> replicates = replicates(20, g -> .95 - .85 * Math.pow(.4, g));
    assertThat(RULE.judge(replicates, TrendScale.VALUE, OptionalDouble.empty()).word())
        .isEqualTo(TrendWord.PLATEAU);
    Trend trend = RULE.judge(replicates, TrendScale.VALUE, OptionalDouble.of(1));
    assertThat(trend.word()).isEqualTo(TrendWord.COLLAPSE);
    assertThat(trend.reason()).isEqualTo(TrendReason.AT_WORST_VALUE);
  }

  @Test
  void replicatesThatBrokeOffWithholdEveryGoodWord() {
    List<Trajectory> replicates = new ArrayList<>(replicates(20, g -> 1));
    replicates.add(Trajectory.censored(1, 3));
    Trend trend = RULE.judge(replicates, TrendScale.VALUE, OptionalDouble.empty());
    assertThat(trend.word()).isEqualTo(TrendWord.NOT_ENOUGH_EVIDENCE);
    assertThat(trend.reason()).isEqualTo(TrendReason.SOME_LOST);
    assertThat(trend.censored()).isEqualTo(1);
  }

  @Test
  void whenAllBrokeOffTheWordIsCollapse() {
    List<Trajectory> replicates = new ArrayList<>();
    for (int r = 0; r < 10; r++) {
      replicates.add(Trajectory.censored(1, 2, 3));
    }
    Trend trend = RULE.judge(replicates, TrendScale.VALUE, OptionalDouble.empty());
    assertThat(trend.word()).isEqualTo(TrendWord.COLLAPSE);
    assertThat(trend.contrasts()).isEmpty();
    assertThat(trend.refits()).isEqualTo(2);
  }

  @Test
  void overlappingSplitsNeedMoreThanIndependentReplicates() {
    List<Trajectory> replicates = new ArrayList<>();
    for (int r = 0; r < 25; r++) {
      double offset = (r - 12) / 6.0;
      replicates.add(Trajectory.complete(curve(20, r, g -> 5 + (g == 0 ? 0 : .6 + offset))));
    }
    TrendRule splits = TrendRule.standard(Replication.splits(80, 20));
    assertThat(RULE.judge(replicates, TrendScale.VALUE, OptionalDouble.empty()).contrasts())
        .hasValueSatisfying(c -> assertThat(c.change().lower()).isPositive());
    assertThat(splits.judge(replicates, TrendScale.VALUE, OptionalDouble.empty()).contrasts())
        .hasValueSatisfying(c -> assertThat(c.change().lower()).isNegative());
  }

  @Test
  void anErrorCarriedByOneReplicateIsJudgedByItsLog() {
    List<Trajectory> even =
        List.of(
            Trajectory.complete(1, 2), Trajectory.complete(1, 2.5), Trajectory.complete(1, 2.2));
    List<Trajectory> carried =
        List.of(Trajectory.complete(1, 2), Trajectory.complete(1, 5), Trajectory.complete(1, 2));
    assertThat(TrendScale.ofError(even)).isEqualTo(TrendScale.VALUE);
    assertThat(TrendScale.ofError(carried)).isEqualTo(TrendScale.LOG);
    List<Trajectory> withZero = List.of(carried.get(0), carried.get(1), Trajectory.complete(0, 2));
    assertThat(TrendScale.ofError(withZero)).isEqualTo(TrendScale.VALUE);
  }

  @Test
  void badInputIsRefusedInWords() {
    List<Trajectory> unequal = List.of(Trajectory.complete(1, 2), Trajectory.complete(1, 2, 3));
    assertThatThrownBy(() -> RULE.judge(unequal, TrendScale.VALUE, OptionalDouble.empty()))
        .hasMessageContaining("equally long");
    List<Trajectory> zero = List.of(Trajectory.complete(1, 0), Trajectory.complete(1, 2));
    assertThatThrownBy(() -> RULE.judge(zero, TrendScale.LOG, OptionalDouble.empty()))
        .hasMessageContaining("generation 1 was 0");
    assertThatThrownBy(() -> new TrendRule(Replication.independent(), .95, 0))
        .hasMessageContaining("margin");
  }

  private static Trend judge(int refits, IntToDoubleFunction mean) {
    return RULE.judge(replicates(refits, mean), TrendScale.VALUE, OptionalDouble.empty());
  }

  private static Trend judgeExactly(int refits, IntToDoubleFunction mean, TrendScale scale) {
    double[] values = new double[refits + 1];
    Arrays.setAll(values, mean::applyAsDouble);
    List<Trajectory> two = List.of(Trajectory.complete(values), Trajectory.complete(values));
    return RULE.judge(two, scale, OptionalDouble.empty());
  }

  private static List<Trajectory> replicates(int refits, IntToDoubleFunction mean) {
    List<Trajectory> replicates = new ArrayList<>();
    for (int r = 0; r < 25; r++) {
      replicates.add(Trajectory.complete(curve(refits, r, mean)));
    }
    return replicates;
  }

  /** A curve a little above or below the mean one, by replicate and generation in turns. */
  private static double[] curve(int refits, int replicate, IntToDoubleFunction mean) {
    double[] values = new double[refits + 1];
    for (int g = 0; g <= refits; g++) {
      values[g] = mean.applyAsDouble(g) * (1 + ((replicate + g) % 2 == 0 ? .01 : -.01));
    }
    return values;
  }
}
