package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;

class ModelDiversityTest {
  private static Map<String, Double> measured(Law truth, Law model) {
    return new ModelDiversity()
        .measure(Shares.evaluation(truth, model)).stream()
            .collect(Collectors.toMap(Measurement::metric, Measurement::value));
  }

  @Test
  void aLostCategoryIsSeenInEveryNumber() {
    Map<String, Double> of = measured(Shares.of(0.5, 0.4, 0.06, 0.04), Shares.of(0.5, 0.5, 0, 0));
    assertThat(of.get("support-coverage")).isEqualTo(0.5);
    assertThat(of.get("model-collision")).isCloseTo(0.5, within(1e-12));
    assertThat(of.get("model-entropy")).isCloseTo(Math.log(2), within(1e-12));
    assertThat(of.get("model-effective-number")).isCloseTo(2, within(1e-12));
    // The two least likely outcomes hold exactly a tenth of the truth.
    assertThat(of.get("tail-mass")).isZero();
  }

  @Test
  void theTruthItselfCoversEverything() {
    Shares truth = Shares.of(0.5, 0.45, 0.05, 0);
    Map<String, Double> of = measured(truth, truth);
    assertThat(of.get("support-coverage")).isEqualTo(1);
    assertThat(of.get("tail-mass")).isCloseTo(0.05, within(1e-12));
  }
}
