package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;

/** Theory's verdicts as a run prints them: evidence-2, section 14, from observations to words. */
class TheoryVerdictsTest {
  private static final int[] SIZES = {50, 100, 200, 400, 800};
  private static final Assumption MET = new Assumption("Rows are independent", Status.MET, "");
  private static final Assumption UNKNOWN =
      new Assumption("The covariance is known", Status.UNKNOWN, "");
  private static final Assumption VIOLATED =
      new Assumption("The loop never sees real rows", Status.VIOLATED, "");

  private static Map<String, String> at(int n) {
    return Map.of("samples", Integer.toString(n));
  }

  /** Errors 1/sqrt(n) with 10 % of noise, as replicates of a law or as splits of a table. */
  private static Bench errors(int replicates, boolean table) {
    Bench bench = new Bench().axis("samples", "50", "100", "200", "400", "800");
    for (int i = 0; i < replicates; i++) {
      RandomStream stream = RandomStream.of(71, i);
      for (int n : SIZES) {
        double value = (1 + .1 * stream.nextGaussian()) / Math.sqrt(n);
        if (table) {
          bench.measurement(
              at(n),
              i,
              "a",
              Position.none(),
              org.tributary.sdk.metric.Measurement.estimate(
                  Bench.TV, value, java.util.OptionalDouble.empty(), "held-out", 200, 800));
        } else {
          bench.value(at(n), i, "a", value);
        }
      }
    }
    return bench;
  }

  private static Bench with(
      Bench bench, Meaning meaning, DoubleUnaryOperator curve, Assumption... assumptions) {
    return with(bench, meaning, 0, curve, assumptions);
  }

  private static Bench with(
      Bench bench,
      Meaning meaning,
      double delta,
      DoubleUnaryOperator curve,
      Assumption... assumptions) {
    for (int n : SIZES) {
      BoundValue point =
          new BoundValue("curve", "", Bench.TV, Position.none(), curve.applyAsDouble(n));
      bench.bound(
          new EvaluatedBound(
              "thm",
              "a theorem",
              meaning,
              at(n),
              List.of(point),
              List.of(assumptions),
              List.of(),
              false,
              Set.of(),
              delta));
    }
    return bench;
  }

  private static TheorySummary verdict(Bench bench) {
    List<TheorySummary> all = bench.ask().theory();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static double exact(double n) {
    return 1 / Math.sqrt(n);
  }

  @Test
  void aTrueCurveHoldsAndSaysWhatWouldHaveShown() {
    TheorySummary found = verdict(with(errors(60, false), Meaning.EXACT, n -> exact(n), MET));

    assertThat(found.verdict()).isEqualTo("holds");
    assertThat(found.text())
        .startsWith("agrees with the exact curve at all 5 places, at most ")
        .contains("would be chance", "would have shown");
  }

  @Test
  void aCurveFivePercentTooLowIsContradictedAndNamedWithItsLimit() {
    TheorySummary found =
        verdict(with(errors(200, false), Meaning.EXACT, n -> .95 * exact(n), MET));

    assertThat(found.verdict()).isEqualTo("contradicted");
    assertThat(found.text())
        .startsWith("contradicted: ")
        .contains("above the exact value", "would be chance");
  }

  @Test
  void whereAConditionIsNotKnownItDepartsAndWhereOneFailsItIsDrawnOnly() {
    TheorySummary departs =
        verdict(with(errors(200, false), Meaning.EXACT, n -> .95 * exact(n), MET, UNKNOWN));
    TheorySummary outside =
        verdict(with(errors(200, false), Meaning.EXACT, n -> .95 * exact(n), VIOLATED));

    assertThat(departs.verdict()).isEqualTo("departs from the curve");
    assertThat(departs.text())
        .contains("the condition “The covariance is known” is not known to hold");
    assertThat(outside.verdict())
        .isEqualTo("outside the theorem's conditions; drawn for comparison");
  }

  @Test
  void onATableNothingIsContradicted() {
    TheorySummary found = verdict(with(errors(60, true), Meaning.EXACT, n -> .5 * exact(n), MET));

    assertThat(found.verdict()).isEqualTo("departs from the curve");
    assertThat(found.text()).contains("on the law of the table is not known to hold");
    // five percent are within the error of overlapping splits, which plain t would not know
    assertThat(verdict(with(errors(60, true), Meaning.EXACT, n -> .97 * exact(n), MET)).verdict())
        .isEqualTo("cannot tell");
  }

  @Test
  void anAsymptoticRateWithAnotherSlopeIsNotYetInForce() {
    Bench bench = errors(200, false);
    for (int n : SIZES) {
      BoundValue point = new BoundValue("rate", "", Bench.TV, Position.none(), 1.0 / n);
      bench.bound(
          new EvaluatedBound(
              "thm", "t", Meaning.RATE, at(n), List.of(point), List.of(MET), List.of()));
    }

    TheorySummary found = verdict(bench);

    assertThat(found.verdict()).isEqualTo("not yet in force");
    assertThat(found.text()).contains("exponent −0.5", "at these sizes, not −1");
  }

  @Test
  void aRateIsFollowedUpToItsConstantAndAnExponentOffByATenthIsNot() {
    assertThat(verdict(with(errors(200, false), Meaning.RATE, n -> 7 * exact(n), MET)).verdict())
        .isEqualTo("follows");
    assertThat(
            verdict(with(errors(200, false), Meaning.RATE, n -> Math.pow(n, -.6), MET)).verdict())
        .isEqualTo("contradicted");
  }

  @Test
  void aBoundThatIsExceededIsContradictedAndOneThatCannotBeReachedSaysNothing() {
    assertThat(
            verdict(with(errors(60, false), Meaning.UPPER_BOUND, n -> 1.3 * exact(n), MET))
                .verdict())
        .isEqualTo("holds");
    assertThat(
            verdict(with(errors(200, false), Meaning.UPPER_BOUND, n -> .9 * exact(n), MET))
                .verdict())
        .isEqualTo("contradicted");
    TheorySummary vacuous = verdict(with(errors(60, false), Meaning.UPPER_BOUND, n -> 1.5, MET));
    assertThat(vacuous.text()).contains("says nothing here", "exceeds what the metric can reach");
  }

  @Test
  void ofSeveralArmsTheOneThatBreaksABoundIsNamed() {
    Bench bench = errors(200, false);
    for (int i = 0; i < 200; i++) {
      for (int n : SIZES) {
        bench.value(at(n), i, "low", .5 * exact(n));
      }
    }
    TheorySummary found = verdict(with(bench, Meaning.UPPER_BOUND, n -> .7 * exact(n), MET));
    assertThat(found.contradicted()).isTrue();
    assertThat(found.text()).contains("on average").endsWith("; in arm a");
  }

  @Test
  void aFloorHoldsAboveItAndIsContradictedBelow() {
    assertThat(
            verdict(with(errors(60, false), Meaning.LOWER_BOUND, n -> .8 * exact(n), MET))
                .verdict())
        .isEqualTo("holds");
    TheorySummary below =
        verdict(with(errors(200, false), Meaning.LOWER_BOUND, n -> 1.1 * exact(n), MET));
    assertThat(below.verdict()).isEqualTo("contradicted");
    assertThat(below.text()).contains("below the bound");
  }

  /** Values are normal about 1/sqrt(n) with 10 %: 1.645 deviations off they lie in one of 20. */
  @Test
  void aBoundThatMayFailOnceInTwentyIsCountedByReplicate() {
    for (Meaning meaning : List.of(Meaning.UPPER_BOUND, Meaning.LOWER_BOUND)) {
      double sign = meaning == Meaning.UPPER_BOUND ? 1 : -1;
      TheorySummary kept =
          verdict(with(errors(200, false), meaning, .05, n -> (1 + .1645 * sign) * exact(n), MET));
      assertThat(kept.verdict()).isEqualTo("not contradicted");
      assertThat(kept.text()).contains("of 200 replicates lie outside");
      // half of a deviation off, three of ten lie outside
      TheorySummary broken =
          verdict(with(errors(200, false), meaning, .05, n -> (1 + .05 * sign) * exact(n), MET));
      assertThat(broken.verdict()).isEqualTo("contradicted");
    }
    assertThat(verdict(with(errors(60, true), Meaning.UPPER_BOUND, .05, n -> 2, MET)).text())
        .doesNotContain("lie outside");
  }

  /** A card at one place and the summary of the curve never disagree on what chance is. */
  @Test
  void aCardSaysItsDistanceWithTheLimitThatThePlacesMakeOfIt() {
    Bench bench = with(errors(60, false), Meaning.EXACT, n -> exact(n), MET);
    for (int i = 0; i < 60; i++) {
      for (int n : SIZES) {
        bench.value(at(n), i, "b", 1);
      }
    }

    List<String> said = new ArrayList<>();
    for (Finding finding : bench.ask(Bench.contrast("a", "b")).findings()) {
      finding.theory().ifPresent(theory -> said.add(theory.holds()));
    }

    assertThat(said).isNotEmpty().allSatisfy(one -> assertThat(one).contains("would be chance"));
  }
}
