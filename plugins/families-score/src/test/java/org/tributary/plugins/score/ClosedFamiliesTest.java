package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.Reversal.Solver;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;

class ClosedFamiliesTest {

  private static ModelFamily mixture(Scaling scaling, MixtureComponent... components) {
    return new MixtureScoreFactory()
        .create(
            new MixtureScoreOptions(
                List.of(components), TestOptions.noise(1e-6, 4), scaling, TestOptions.HEUN));
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void aGivenMixtureIsKnownInTheDataUnitsWhateverTheRows(Scaling scaling) {
    Model model =
        mixture(
                scaling,
                new MixtureComponent(List.of(100.0), 2, 1),
                new MixtureComponent(List.of(90.0), 1, 3))
            .fit(
                TestFits.samples(new DMatrixRMaj(new double[][] {{80}, {95}, {120}})),
                new TestFits(1));
    double level = 0.5;
    double x = 97;
    double first = Math.exp(Normal.logPdf(x, 100, Math.sqrt(4.25))) / 4;
    double second = 3 * Math.exp(Normal.logPdf(x, 90, Math.sqrt(1.25))) / 4;
    double wanted = (first * 3 / 4.25 - second * 7 / 1.25) / (first + second);
    DMatrixRMaj point = new DMatrixRMaj(new double[][] {{x}});
    assertThat(model.as(NoisedScore.class).orElseThrow().noisedScore(0, point, level).data[0])
        .isCloseTo(wanted, within(1e-10));
    double clean =
        Math.exp(Normal.logPdf(x, 100, 2)) / 4 + 3 * Math.exp(Normal.logPdf(x, 90, 1)) / 4;
    assertThat(model.as(LogDensity.class).orElseThrow().logDensity(0, TestFits.samples(point))[0])
        .isCloseTo(Math.log(clean), within(1e-3));
  }

  @Test
  void withoutComponentsItIsTheGaussianOfTheRowsAndDrawsFromIt() {
    DMatrixRMaj rows = new DMatrixRMaj(new double[][] {{0, 1}, {2, 5}, {4, 3}, {2, 3}});
    Model model = mixture(Scaling.COMMON).fit(TestFits.samples(rows), new TestFits(1));
    DMatrixRMaj drawn = model.sample(0, 20_000, RandomStream.of(1, 0)).toMatrix();
    double[] mean = Products.mean(drawn);
    // Mean (2, 3), covariance [[2, 1], [1, 2]].
    assertThat(mean[0]).isCloseTo(2, within(4 * Math.sqrt(2 / 20_000.0)));
    assertThat(mean[1]).isCloseTo(3, within(4 * Math.sqrt(2 / 20_000.0)));
    double[] covariance = Products.covariance(drawn, 0).data;
    double error = 4 * Math.sqrt(8 / 20_000.0) + 0.01;
    assertThat(covariance).containsExactly(new double[] {2, 1, 1, 2}, within(error));
  }

  @Test
  void aMeanOfAnotherLengthIsRefusedWhilePlanning() {
    ModelFamily family = mixture(Scaling.NONE, new MixtureComponent(List.of(1.0), 1, 1));
    assertThatThrownBy(() -> family.capabilities(ColumnSpace.reals(2)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("give one number a column");
    assertThatThrownBy(
            () ->
                new MixtureScoreOptions(
                    List.of(), TestOptions.noise(1, 1), Scaling.NONE, TestOptions.HEUN))
        .hasMessageContaining("set noise.to above noise.from");
  }

  @ParameterizedTest
  @CsvSource({"EULER, false", "HEUN, false", "EULER, true", "HEUN, true"})
  void theEmpiricalOptimumGivesBackTheTrainingRowsAndNothingElse(
      Solver solver, boolean stochastic) {
    ModelFamily family =
        new EmpiricalScoreFactory()
            .create(
                new EmpiricalScoreOptions(
                    TestOptions.noise(1e-8, 4),
                    Scaling.COMMON,
                    new ReversalOptions(80, solver, stochastic, true)));
    DMatrixRMaj rows = TestFits.twoModes(100, 8, 200, RandomStream.of(2, 0));
    Model model = family.fit(TestFits.samples(rows), new TestFits(1));
    DMatrixRMaj drawn = model.sample(0, 500, RandomStream.of(3, 0)).toMatrix();
    double[] distances =
        PairwiseKernels.oneThread().nearestNeighbours(drawn, rows, 1, Pairs.ALL).distances();
    // The rows reach to 200, so that rounding is 1e-13; their spacing is 1.
    double copied = Arrays.stream(distances).filter(each -> each < 1e-10).count() / 500.0;
    assertThat(copied).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"EULER, false", "HEUN, false", "EULER, true", "HEUN, true"})
  void noisyCopiesOfTheRowsAreCarriedBackToThem(Solver solver, boolean stochastic) {
    ModelFamily family =
        new EmpiricalScoreFactory()
            .create(
                new EmpiricalScoreOptions(
                    TestOptions.noise(1e-8, 4), Scaling.NONE, TestOptions.DENOISED));
    DMatrixRMaj rows = new DMatrixRMaj(new double[][] {{0, 0}, {10, 0}, {0, 10}});
    Model model = family.fit(TestFits.samples(rows), new TestFits(1));
    DMatrixRMaj noisy = new DMatrixRMaj(new double[][] {{0.9, -1}, {9, 0.5}, {1, 9}});
    assertThat(
            model
                .as(ReverseProcess.class)
                .orElseThrow()
                .reverse(0, noisy, 1, new Reversal(60, solver, stochastic), RandomStream.of(1, 0))
                .data)
        .containsExactly(rows.data, within(1e-9));
  }
}
