package org.tributary.evidence.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.theory.TheoryVerdict.Condition;

class TheoryTest {
  private static final Condition LAW = new Condition("known law", ConditionMark.BY_CONSTRUCTION);

  @Test
  void aFailedConditionGivesNoVerdict() {
    // the full Gaussian gap needs n > d + 4
    Condition size = new Condition("n > d + 4", ConditionMark.decided(10 > 6 + 4));
    TheoryVerdict verdict = TheoryVerdict.of(TheoryWord.CONTRADICTED, List.of(LAW, size), false);
    assertThat(verdict.word()).isEqualTo(TheoryWord.OUTSIDE_CONDITIONS);
    assertThat(verdict.because()).contains("n > d + 4");
  }

  @Test
  void onATableACurveIsDepartedFromAndNeverContradicted() {
    Condition law = new Condition("Gaussian rows", ConditionMark.tested(.4, 2));
    assertThat(TheoryVerdict.of(TheoryWord.CONTRADICTED, List.of(law), false))
        .isEqualTo(
            new TheoryVerdict(
                TheoryWord.DEPARTS, "the condition Gaussian rows is not known to hold"));
    assertThat(TheoryVerdict.of(TheoryWord.HOLDS, List.of(law), false).word())
        .isEqualTo(TheoryWord.HOLDS);
    assertThat(ConditionMark.tested(.009, 2)).isEqualTo(ConditionMark.FAILS);
    assertThat(ConditionMark.tested(.011, 2)).isEqualTo(ConditionMark.NO_SIGN_AGAINST);
  }

  @Test
  void anAsymptoticStatementIsNotYetInForce() {
    assertThat(TheoryVerdict.of(TheoryWord.CONTRADICTED, List.of(LAW), true).word())
        .isEqualTo(TheoryWord.NOT_YET_IN_FORCE);
    assertThat(TheoryVerdict.of(TheoryWord.CONTRADICTED, List.of(LAW), false).word())
        .isEqualTo(TheoryWord.CONTRADICTED);
  }

  @Test
  void fourOfTwentyOutsideContradictAProbabilityOfOneInTwenty() {
    assertThat(ProbabilityBound.byPlace(0, 20, .05, 1).word())
        .isEqualTo(TheoryWord.NOT_CONTRADICTED);
    assertThat(ProbabilityBound.byPlace(3, 20, .05, 1).word())
        .isEqualTo(TheoryWord.NOT_CONTRADICTED);
    assertThat(ProbabilityBound.byPlace(4, 20, .05, 1).word()).isEqualTo(TheoryWord.CONTRADICTED);
    assertThat(ProbabilityBound.byPlace(5, 20, .05, 1).word()).isEqualTo(TheoryWord.CONTRADICTED);
    // 1 - sum of the first four masses
    assertThat(ProbabilityBound.byPlace(4, 20, .05, 1).pValue()).isCloseTo(.015902, within(1e-6));
    assertThat(ProbabilityBound.byPlace(4, 20, .05, 2).word())
        .isEqualTo(TheoryWord.NOT_CONTRADICTED);
  }

  @Test
  void hallsStatisticCorrectsForTheSkewness() {
    // 0, 0, 0, 4: mean 1, s^2 = 4; G1 = 2; expected 2: t = -1, a = 1
    PlaceStatistic at = PlaceStatistic.of(new double[] {0, 0, 0, 4}, 2);
    assertThat(at.t()).isCloseTo(-1, within(1e-12));
    assertThat(at.hall()).isCloseTo(-1 + 1.0 / 3 - 1.0 / 27 + 1.0 / 6, within(1e-12));
    assertThat(PlaceStatistic.of(new double[] {2, 2}, 2).t()).isZero();
    assertThat(PlaceStatistic.of(new double[] {3, 3}, 2).t()).isInfinite();
  }

  @Test
  void tailsAreMeasuredOnTheLogScale() {
    // skewness of a lognormal with scale .5 is 1.75: 5.3 replicates' .6 sqrt R and 34 at .3
    assertThat(TailScale.testable(.5, 33)).isFalse();
    assertThat(TailScale.testable(.5, 35)).isTrue();
    assertThat(TailScale.testable(2, 1000)).isFalse();
    double[] values = new double[101];
    for (int i = 0; i <= 100; i++) {
      values[i] = Math.exp(i / 100.0);
    }
    assertThat(TailScale.of(values)).isCloseTo(.2 / (1.644854 - .674490), within(1e-6));
  }

  @Test
  void aRateHasItsConstantAndItsLargestDeviation() {
    double[] positions = {50, 100, 200};
    double[][] ratios = {{2, 2.2, 2}, {2, 2.2, 2}, {2, 2.2, 2}};
    RateCurve curve = RateCurve.ofMeans(positions, ratios, false);
    double mean = (2 * Math.log(2) + Math.log(2.2)) / 3;
    assertThat(curve.constant()).isCloseTo(Math.exp(mean), within(1e-12));
    assertThat(curve.within()).isCloseTo(Math.expm1(Math.log(2.2) - mean), within(1e-12));
    assertThat(curve.word()).isEqualTo(TheoryWord.CONTRADICTED);
    double[][] level = {{2, 2, 2}, {3, 3, 3}, {4, 4, 4}};
    assertThat(RateCurve.ofMeans(positions, level, false).word()).isEqualTo(TheoryWord.FOLLOWS);
    assertThat(RateCurve.ofMeans(positions, level, true).word()).isEqualTo(TheoryWord.ASK_LOGS);
    assertThat(RateCurve.ofLogs(positions, level).word()).isEqualTo(TheoryWord.FOLLOWS);
  }

  @Test
  void aBoundSaysHowLooseItIs() {
    double[][] ratios = {{.5, .1}, {.51, .11}, {.49, .09}, {.5, .1}, {.5, .1}};
    BoundCurve bound = BoundCurve.upper(ratios, ErrorShape.POSITIVE);
    assertThat(bound.word()).isEqualTo(TheoryWord.HOLDS);
    assertThat(bound.clear()).isEqualTo(2);
    assertThat(bound.tightest()).isCloseTo(2, within(1e-12));
    assertThat(bound.loosest()).isCloseTo(10, within(1e-12));
    assertThat(bound.tight()).isFalse();
    assertThat(BoundCurve.lower(ratios, ErrorShape.NEAR_NORMAL).word())
        .isEqualTo(TheoryWord.CONTRADICTED);
  }

  @Test
  void badInputIsRefusedInWords() {
    assertThatThrownBy(() -> ExactCurve.ofRatios(new double[][] {{1}, {-1}}, ErrorShape.POSITIVE))
        .hasMessageContaining("replicate 1 was -1");
    assertThatThrownBy(
            () -> ExactCurve.ofDifferences(new double[][] {{1}, {1}}, ErrorShape.POSITIVE))
        .hasMessageContaining("signed");
    assertThatThrownBy(() -> BoundCurve.upper(new double[][] {{1}, {1}}, ErrorShape.POSITIVE))
        .hasMessageContaining("5 replicates");
  }
}
