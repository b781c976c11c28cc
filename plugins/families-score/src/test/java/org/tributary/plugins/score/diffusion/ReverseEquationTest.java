package org.tributary.plugins.score.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.Reversal.Solver;

class ReverseEquationTest {

  private static ScoreField normal(double variance) {
    return new MixtureField(
        List.of(
            NormalComponent.of(1, new double[1], new DMatrixRMaj(new double[][] {{variance}}))));
  }

  private static DMatrixRMaj normalPoints(int count, double variance, long seed) {
    return new NormalPrior(new double[1], new double[] {variance})
        .draw(count, 0, RandomStream.of(seed, 0));
  }

  private static double variance(DMatrixRMaj points) {
    double sum = 0;
    for (double each : points.data) {
      sum += each * each;
    }
    return sum / points.numRows;
  }

  /**
   * Points of variance 1 + sigma^2 carried back from level sigma = 1 with the score of N(0, .3):
   * the stochastic equation draws from the posterior, {@code v' = (v / (v + sigma^2))^2 (1 +
   * sigma^2) + v sigma^2 / (v + sigma^2)} = .3373; the flow scales, {@code v' = v (1 + sigma^2) /
   * (v + sigma^2)} = .4615 (stochastic forward-backward deconvolution, Lu, Wu, Yu, 2025).
   */
  @ParameterizedTest
  @CsvSource({
    "EULER, true, 0.337278",
    "HEUN, true, 0.337278",
    "EULER, false, 0.461538",
    "HEUN, false, 0.461538"
  })
  void pointsStartedAtAMiddleLevelHaveTheVarianceOfTheClosedForm(
      Solver solver, boolean stochastic, double wanted) {
    int count = 10_000;
    DMatrixRMaj noisy = normalPoints(count, 2, 1);
    DMatrixRMaj back =
        new ReverseEquation(normal(0.3), 1e-4)
            .run(noisy, 1, new Reversal(200, solver, stochastic), RandomStream.of(2, 0));
    double ofStart = stochastic ? 1 : variance(noisy) / 2;
    // The variance of a squared normal is 2 v^2; the flow is a scaling and has no such error.
    double error = stochastic ? wanted * Math.sqrt(2.0 / count) : 0;
    double ofSteps = solver == Solver.HEUN && !stochastic ? 0.0005 : 0.015;
    assertThat(variance(back)).isCloseTo(wanted * ofStart, within(4 * error + ofSteps * wanted));
  }

  @Test
  void heunIsOfOrderTwoAndEulerOfOrderOne() {
    assertThat(errorRatio(Solver.HEUN)).isBetween(3.2, 4.8);
    assertThat(errorRatio(Solver.EULER)).isBetween(1.7, 2.3);
  }

  /**
   * Error at 40 steps over that at 80; the flow of N(0, 1) keeps y over the root of 1 + level^2.
   */
  private static double errorRatio(Solver solver) {
    DMatrixRMaj start = new DMatrixRMaj(new double[][] {{5}});
    double exact = 5 * Math.sqrt((1 + 0.01 * 0.01) / (1 + 10 * 10));
    double[] error = new double[2];
    for (int i = 0; i < 2; i++) {
      DMatrixRMaj end =
          new ReverseEquation(normal(1), 0.01)
              .run(start, 10, new Reversal(40 * (i + 1), solver, false), RandomStream.of(1, 0));
      error[i] = end.data[0] - exact;
    }
    return error[0] / error[1];
  }

  @ParameterizedTest
  @CsvSource({"EULER, false", "HEUN, false", "EULER, true", "HEUN, true"})
  void theTwoModesOfAMixtureGetTheirShares(Solver solver, boolean stochastic) {
    DMatrixRMaj small = new DMatrixRMaj(new double[][] {{0.04}});
    ScoreField field =
        new MixtureField(
            List.of(
                NormalComponent.of(3, new double[] {-1}, small),
                NormalComponent.of(1, new double[] {3}, small)));
    int count = 1500;
    DMatrixRMaj start =
        new NormalPrior(new double[] {0}, new double[] {3}).draw(count, 40, RandomStream.of(3, 0));
    DMatrixRMaj drawn =
        new ReverseEquation(field, 0.01)
            .run(start, 40, new Reversal(100, solver, stochastic), RandomStream.of(4, 0));
    int right = 0;
    for (double x : drawn.data) {
      assertThat(Math.min(Math.abs(x + 1), Math.abs(x - 3))).isLessThan(1.2);
      right += x > 1 ? 1 : 0;
    }
    // 4 standard errors of a share of 1/4, and .02 for the steps.
    assertThat((double) right / count)
        .isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / count) + 0.02));
  }

  @Test
  void pointsBelowTheFloorAreLeftAsTheyAreAndDenoisedByTweedie() {
    DMatrixRMaj points = new DMatrixRMaj(new double[][] {{2}});
    ReverseEquation equation = new ReverseEquation(normal(1), 0.8);
    Reversal how = new Reversal(5, Solver.HEUN, true);
    assertThat(equation.run(points, 0.5, how, RandomStream.of(1, 0)).data).containsExactly(2);
    // E(x | y) = y / (1 + level^2) under N(0, 1).
    assertThat(equation.denoised(points, 0.5).data[0]).isCloseTo(2 / 1.25, within(1e-12));
    assertThat(points.data[0]).isEqualTo(2);
    assertThatThrownBy(() -> new Reversal(0, Solver.HEUN, true))
        .hasMessageContaining("steps must be >= 1");
  }

  @Test
  void timesAndLevelsOfTheProcessesBelongTogether() {
    // e^-t x + sqrt(1 - e^-2t) z at t = .1: level = s / r.
    NoiseProcess process = new NoiseProcess(NoiseKind.VP, 1);
    double level = process.level(0.1);
    assertThat(level).isCloseTo(Math.sqrt(1 - Math.exp(-0.2)) / Math.exp(-0.1), within(1e-14));
    assertThat(process.signal(level)).isCloseTo(Math.exp(-0.1), within(1e-14));
    assertThat(new NoiseProcess(NoiseKind.VP, 0.5).level(0.2)).isCloseTo(level, within(1e-14));
    assertThat(new NoiseProcess(NoiseKind.VE, 2).level(0.3)).isEqualTo(0.6);
    LevelRange range = new LevelRange(0.1, 10);
    assertThat(range.level(range.position(0.7))).isCloseTo(0.7, within(1e-14));
    assertThatThrownBy(() -> new LevelRange(0, 1)).hasMessageContaining("0 < floor <= top");
  }
}
