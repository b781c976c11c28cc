package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.metric.Measurement;

/** Two diffusions whose scores are exact, of N(0, I) and of N((1, 0), I) in two columns. */
class NoiseLossesTest {
  private static final List<Double> LEVELS = List.of(0.5, 2.0);
  private final Gaussians truth = Gaussians.of(1, new double[] {0, 0});
  private final Gaussians shifted = Gaussians.of(1, new double[] {1, 0});

  private List<Measurement> loss(Gaussians model, int points) {
    return new DenoisingLoss(new NoiseLevels(LEVELS, 4))
        .measure(Gaussians.evaluation(truth, model, points));
  }

  private List<Measurement> error(Gaussians model) {
    return new ScoreError(new NoiseLevels(LEVELS, 2))
        .measure(Gaussians.evaluation(truth, model, 50));
  }

  /** level s + z = (z - level x) / (1 + level^2) at x + level z: of each column 1 / (1 + l^2). */
  @Test
  void theLossOfTheTruthIsTheClosedFormAtEachLevel() {
    List<Measurement> measured = loss(truth, 20_000);

    assertThat(measured)
        .extracting(Measurement::metric)
        .containsExactly("denoising-loss", "denoising-loss-0.5", "denoising-loss-2.0");
    double[] wanted = {(2 / 1.25 + 2.0 / 5) / 2, 2 / 1.25, 2.0 / 5};
    for (int i = 0; i < wanted.length; i++) {
      double error = measured.get(i).standardError().orElseThrow();
      assertThat(error).isBetween(1e-4, 0.02);
      assertThat(measured.get(i).value()).isCloseTo(wanted[i], within(4 * error));
    }
  }

  /** s - s* = (1, 0) / (1 + level^2) everywhere. */
  @Test
  void theErrorOfAShiftedScoreIsTheClosedForm() {
    assertThat(error(truth)).extracting(Measurement::value).containsOnly(0.0);
    List<Measurement> measured = error(shifted);
    assertThat(measured.get(1).value()).isCloseTo(0.25 / (1.25 * 1.25), within(1e-12));
    assertThat(measured.get(2).value()).isCloseTo(4 / 25.0, within(1e-12));
    assertThat(measured.get(0).value())
        .isCloseTo((0.25 / (1.25 * 1.25) + 4 / 25.0) / 2, within(1e-12));
  }

  /** Vincent (2011): the losses of two scores differ as their errors do; the noise is the same. */
  @Test
  void lossesDifferAsErrorsDo() {
    double apart = loss(shifted, 20_000).get(0).value() - loss(truth, 20_000).get(0).value();

    // The cross term 2 z . (1, 0) level / (1 + level^2)^2 has mean 0; its mean of 80,000 is small.
    assertThat(apart).isCloseTo(error(shifted).get(0).value(), within(0.01));
  }

  @Test
  void levelsThatAreMissingOrTwiceAreRefused() {
    assertThatThrownBy(() -> new NoiseLevelOptions(List.of(), 1))
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> new NoiseLevelOptions(List.of(1.0, 1.0), 1))
        .hasMessageContaining("different levels");
  }
}
