package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Measurement;

class ModelMomentsTest {
  private static Measurement named(List<Measurement> all, String name) {
    return all.stream().filter(each -> each.metric().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void spreadAndDriftAreAveragedOverCoordinatesAndSources() {
    Gaussians truth = Gaussians.of(1, new double[] {0, 0}, new double[] {5, 5});
    Gaussians model = Gaussians.of(0.25, new double[] {0, 2}, new double[] {5, 6});
    List<Measurement> all = new ModelMoments().measure(Gaussians.evaluation(truth, model, 10));
    assertThat(named(all, "model-variance").value()).isCloseTo(0.25, Offset.offset(1e-15));
    assertThat(named(all, "model-log-variance").value())
        .isCloseTo(Math.log(0.25), Offset.offset(1e-15));
    // Squared errors 0, 4 and 0, 1 over four coordinates.
    assertThat(named(all, "model-mean-error").value()).isCloseTo(1.25, Offset.offset(1e-15));
  }

  @Test
  void aVarianceOfZeroIsACollapseAndNotMinusInfinity() {
    Gaussians truth = Gaussians.of(1, new double[] {0});
    List<Measurement> all =
        new ModelMoments()
            .measure(Gaussians.evaluation(truth, Gaussians.of(0, new double[] {1}), 10));
    assertThat(named(all, "model-log-variance").outcome()).isEqualTo(Outcome.COLLAPSED);
    assertThat(named(all, "model-variance").value()).isZero();
    assertThat(named(all, "model-mean-error").value()).isEqualTo(1);
  }

  @Test
  void squaredRiskIsTheSquaredDistanceOfProbabilities() {
    Measurement risk =
        new SquaredRisk()
            .measure(Shares.evaluation(Shares.of(0.5, 0.3, 0.2), Shares.of(0.25, 0.75, 0)))
            .get(0);
    assertThat(risk.value()).isCloseTo(0.0625 + 0.2025 + 0.04, Offset.offset(1e-15));
  }
}
