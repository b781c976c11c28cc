package org.tributary.plugins.study.generalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;

class GaussianGapTest {
  private final GaussianGap bound = new GaussianGap();

  private static Map<String, Object> facts(int d, int n, String covariance) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.samples", n);
    facts.put("study.dimension", d);
    facts.put("study.sources", 1);
    facts.put("source.gaussian", true);
    facts.put("source.standard-normal", true);
    facts.put("family.covariance", covariance);
    facts.put("family.estimator", "biased");
    return facts;
  }

  private static BoundInput input(Map<String, Object> facts) {
    return new BoundInput(Map.of(), new Facts(facts), new Observations(List.of()));
  }

  /** The oracle's closed forms: d(d+3)/(2(n-d-2)) and d/n. */
  @ParameterizedTest
  @CsvSource({
    "1, 5, 1, .2",
    "1, 10, 0.2857142857143, .1",
    "1, 100, 0.02061855670103, .01",
    "2, 10, 0.8333333333333, .2",
    "5, 20, 1.538461538462, .25",
    "5, 100, 0.2150537634409, .05"
  })
  void theGapHasTheOraclesValues(int d, int n, double full, double mean) {
    BoundValue value = bound.at(input(facts(d, n, "full"))).get(0);
    assertThat(value.value()).isCloseTo(full, Offset.offset(1e-11));
    assertThat(value.position()).isEqualTo(Position.part("gap"));
    assertThat(value.metric()).isEqualTo("log-loss");
    assertThat(bound.at(input(facts(d, n, "identity"))).get(0).value())
        .isCloseTo(mean, Offset.offset(1e-15));
  }

  @Test
  void whereTheMeanOfTheGapDoesNotExistItSaysNothing() {
    assertThat(bound.at(input(facts(5, 7, "full")))).isEmpty();
    assertThat(bound.at(input(facts(5, 8, "full")))).hasSize(1);
    assertThat(bound.at(input(facts(5, 20, "diagonal")))).isEmpty();
  }

  @Test
  void aFittedMeanAloneNeedsTheTruthsCovariance() {
    Map<String, Object> wide = facts(2, 10, "identity");
    wide.put("source.standard-normal", false);
    assertThat(bound.at(input(wide))).isEmpty();
    assertThat(bound.assumptions(input(wide)))
        .extracting(Assumption::status)
        .contains(Status.UNKNOWN);
  }

  @Test
  void brokenAssumptionsSilenceIt() {
    Map<String, Object> unbiased = facts(2, 10, "full");
    unbiased.put("family.estimator", "unbiased");
    Map<String, Object> two = facts(2, 10, "full");
    two.put("study.sources", 2);
    for (Map<String, Object> broken : List.of(unbiased, two)) {
      assertThat(bound.at(input(broken))).isEmpty();
      assertThat(bound.assumptions(input(broken)))
          .extracting(Assumption::status)
          .containsOnlyOnce(Status.VIOLATED);
    }
  }
}
