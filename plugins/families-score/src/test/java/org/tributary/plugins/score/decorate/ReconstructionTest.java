package org.tributary.plugins.score.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.MixtureComponent;
import org.tributary.plugins.score.MixtureScoreFactory;
import org.tributary.plugins.score.MixtureScoreOptions;
import org.tributary.plugins.score.NoiseOptions;
import org.tributary.plugins.score.ReversalOptions;
import org.tributary.plugins.score.Scaling;
import org.tributary.plugins.score.TestFits;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.law.Reversal.Solver;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;

/**
 * Rows of N(0, 1) and of N(0, 9) with exact scores, carried back by Euler steps from a level down
 * to .002 and then to the clean point: what concentrates is the solver's error alone.
 */
class ReconstructionTest {
  private static final int ROWS = 100_000;

  private final RandomStream stream = RandomStream.of(15, 5);

  private static ModelFamily exact(double deviation) {
    return new MixtureScoreFactory()
        .create(
            new MixtureScoreOptions(
                List.of(new MixtureComponent(List.of(0.0), deviation, 1)),
                new NoiseOptions(NoiseKind.VE, 1, 0.002, 80),
                Scaling.NONE,
                new ReversalOptions(10, Solver.EULER, false, true)));
  }

  private double[] drawn(double deviation, double level, int evaluations, boolean stochastic) {
    DMatrixRMaj rows = new DMatrixRMaj(ROWS, 1);
    stream.child("rows").fillGaussian(rows.data, 0, ROWS);
    for (int row = 0; row < ROWS; row++) {
      rows.data[row] *= deviation;
    }
    // the step to the clean point is an evaluation too
    ReconstructOptions options =
        new ReconstructOptions(exact(deviation), level, evaluations - 1, Solver.EULER, stochastic);
    return new ReconstructFactory()
        .create(options)
        .fit(TestFits.samples(rows), new TestFits(15))
        .sample(0, ROWS, stream.child("draws"))
        .toMatrix()
        .data;
  }

  private static double variance(double[] values) {
    double squares = 0;
    for (double each : values) {
      squares += each * each / values.length;
    }
    return squares;
  }

  private static double tail(double[] values) {
    double outside = 0;
    for (double each : values) {
      outside += Math.abs(each) > 2 ? 1.0 / values.length : 0;
    }
    return outside;
  }

  /** The threshold of two centred normals applied to N(0, 1) and N(0, 9). */
  private static double accuracy(double narrow, double wide) {
    double threshold = Math.sqrt(Math.log(wide / narrow) / (1 / narrow - 1 / wide));
    return 0.5 * (1 - 2 * Normal.survival(threshold)) + Normal.survival(threshold / 3);
  }

  /**
   * Variances and tails within 4 standard errors, rows and draws both counted; the accuracy of the
   * threshold that is learnt, which variances move little, within .002.
   */
  @ParameterizedTest
  @CsvSource({
    ".1, 8, .998, .995, .7422",
    ".5, 8, .943, .867, .7421",
    "2, 8, .747, .454, .7396",
    "10, 8, .613, .234, .7328",
    "80, 8, .479, .084, .7219",
    "80, 18, .7388, .439, .7383"
  })
  void theFurtherTheNoiseTheMoreRowsGatherAtTheMode(
      double level, int evaluations, double variance, double tails, double accuracy) {
    double[] narrow = drawn(1, level, evaluations, false);
    double[] wide = drawn(3, level, evaluations, false);
    double share = 2 * Normal.survival(2);
    double reached = variance(narrow);
    assertThat(reached).isCloseTo(variance, within(4 * variance * Math.sqrt(4.0 / ROWS) + 6e-4));
    assertThat(tail(narrow) / share)
        .isCloseTo(tails, within(4 * Math.sqrt(2 * tails / share / ROWS) + 6e-4));
    assertThat(accuracy(reached, variance(wide))).isCloseTo(accuracy, within(0.002));
    assertThat(accuracy(1, 9)).isCloseTo(0.7422, within(5e-5));
  }

  /** With small steps of the stochastic equation nothing is lost. */
  @Test
  void withAnExactReverseProcessNothingIsLost() {
    double reached = variance(drawn(1, 2, 2000 / 10, true));
    assertThat(reached).isCloseTo(1, within(4 * Math.sqrt(4.0 / ROWS) + 0.03));
  }

  @Test
  void aFamilyThatCannotRunBackwardsIsRefused() {
    ModelFamily forward = new ForwardOnly(exact(1));
    ReconstructOptions options = new ReconstructOptions(forward, 1, 10, Solver.HEUN, false);
    assertThatThrownBy(
            () -> new ReconstructFactory().create(options).capabilities(ColumnSpace.reals(1)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(ReverseProcess.class.getSimpleName());
  }
}
