package org.tributary.plugins.score.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;

/** The standard normal law, whose denoiser is {@code x / (1 + level^2)}. */
class ChainTest {
  private static final double[] CENTRE = {0};
  private static final double[] ONE = {1};
  private static final Chain.Denoiser EXACT =
      (points, level) -> {
        DMatrixRMaj clean = points.copy();
        for (int at = 0; at < clean.data.length; at++) {
          clean.data[at] /= 1 + level * level;
        }
        return clean;
      };

  private final RandomStream stream = RandomStream.of(15, 4);

  private static ChainTuning tuning(int steps, double contrast) {
    return new ChainTuning(Chain.of(80, 0.002, steps), true, 0.001, contrast, 200, 60);
  }

  /** KL(N(0, 1) || end of the chain); the chain is linear, so that one point tells its factor. */
  private static double divergence(int steps, double[] change) {
    DMatrixRMaj unit = new DMatrixRMaj(1, 1);
    unit.set(0, 0, 1);
    double deviation = Chain.of(80, 0.002, steps).run(EXACT, unit, CENTRE, change).end().get(0, 0);
    double variance = deviation * deviation;
    return 0.5 * (1 / variance - 1 + Math.log(variance));
  }

  private double[] tuned(int steps, double contrast) {
    ChainTuning tuning = tuning(steps, contrast);
    DMatrixRMaj start = ChainTuning.standardised(200, 1, stream.child("start"));
    return new Descent(60, 1e-4)
        .from(new double[steps], tried -> tuning.loss(EXACT, start, CENTRE, ONE, tried));
  }

  /** To the last digit that was published beside it. */
  @ParameterizedTest
  @CsvSource({"9, .128", "18, .0254", "25, .0124", "35, .0060", "70, .0014"})
  void untunedChainsLoseWithTheSquareOfTheirSteps(int steps, double expected) {
    double unit = expected > 0.1 ? 5e-4 : 5e-5;
    assertThat(divergence(steps, new double[steps])).isCloseTo(expected, within(unit));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 18, 35})
  void aTunedChainIsRightWithSmallChanges(int steps) {
    double[] change = tuned(steps, 0);
    assertThat(divergence(steps, change)).isLessThan(1e-5);
    assertThat(Arrays.stream(change).map(Math::abs).max().orElseThrow()).isLessThan(0.12);
  }

  @Test
  void eighteenTunedStepsBeatThirtyFiveUntuned() {
    assertThat(divergence(18, tuned(18, 0))).isLessThan(divergence(35, new double[35]) / 100);
  }

  /** It is the chain's own loss that does it: the contrastive term alone adds nothing here. */
  @Test
  void theContrastiveTermDoesNotHelp() {
    assertThat(divergence(18, tuned(18, 0.1))).isGreaterThan(divergence(18, tuned(18, 0)));
  }

  /**
   * {@code L >= ln N - I} with {@code I = ln(1 + 1/level^2) / 2} between a normal point and itself
   * under noise: .805, .347 and .112 nats at levels .5, 1 and 2. Over 200 batches, 4 standard
   * errors.
   */
  @ParameterizedTest
  @CsvSource({".5, .805", "1, .347", "2, .112"})
  void theContrastiveLossIsNeverBelowItsBound(double level, double published) {
    double information = 0.5 * Math.log(1 + 1 / level / level);
    assertThat(information).isCloseTo(published, within(5e-4));
    int n = 64;
    double[] losses = new double[200];
    for (int batch = 0; batch < losses.length; batch++) {
      RandomStream own = stream.child("batch", batch);
      DMatrixRMaj clean = new DMatrixRMaj(n, 1);
      DMatrixRMaj noisy = new DMatrixRMaj(n, 1);
      for (int i = 0; i < n; i++) {
        clean.set(i, 0, own.nextGaussian());
        noisy.set(i, 0, clean.get(i, 0) + level * own.nextGaussian());
      }
      losses[batch] = new InfoNce(level).loss(noisy, clean);
    }
    double mean = Arrays.stream(losses).average().orElseThrow();
    double spread = Arrays.stream(losses).map(l -> (l - mean) * (l - mean)).sum();
    double error = Math.sqrt(spread / (losses.length - 1) / losses.length);
    assertThat(mean).isGreaterThan(Math.log(n) - information - 4 * error);
    // the critic is that of the true conditional law: the bound is nearly met
    assertThat(mean).isLessThan(Math.log(n) - information + 0.05);
  }
}
