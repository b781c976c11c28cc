package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Reversal.Solver;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;

/** The rows 0 and 10 of one column, under noise. */
class NoisyLawTest {
  private static final DMatrixRMaj ROWS = new DMatrixRMaj(new double[][] {{0}, {10}});
  private static final DMatrixRMaj POINTS = new DMatrixRMaj(new double[][] {{-1}, {4.5}, {12}});

  private static Model rows(double from, Scaling scaling, boolean denoise) {
    ModelFamily family =
        new EmpiricalScoreFactory()
            .create(
                new EmpiricalScoreOptions(
                    TestOptions.noise(from, 4),
                    scaling,
                    new ReversalOptions(60, Solver.HEUN, false, denoise)));
    return family.fit(TestFits.samples(ROWS), new TestFits(1));
  }

  private static Law noised(Law law, double level) {
    return law.as(Noised.class).orElseThrow().noised(level);
  }

  private static double[] logDensity(Law law) {
    return law.as(LogDensity.class).orElseThrow().logDensity(0, TestFits.samples(POINTS));
  }

  private static double exact(double x, double level) {
    double left = Math.exp(Normal.logPdf(x, 0, level));
    return Math.log((left + Math.exp(Normal.logPdf(x, 10, level))) / 2);
  }

  @ParameterizedTest
  @CsvSource({"NONE, 3", "COMMON, 3", "COMMON, 2000"})
  void theDensityUnderNoiseIsThatOfTheRowsConvolved(Scaling scaling, double level) {
    Law law = noised(rows(1e-6, scaling, true), level);
    double[] wanted = Arrays.stream(POINTS.data).map(x -> exact(x, level)).toArray();
    assertThat(logDensity(law)).containsExactly(wanted, within(1e-9));
    double h = 1e-4;
    double[] slopes =
        Arrays.stream(POINTS.data)
            .map(x -> (exact(x + h, level) - exact(x - h, level)) / (2 * h))
            .toArray();
    assertThat(law.as(Score.class).orElseThrow().score(0, POINTS).data)
        .containsExactly(slopes, within(1e-7));
  }

  /** Deviation of draws about the nearer row: that of the level, noise of the floor counted. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void drawsUnderNoiseHaveTheNoiseOfTheLevel(boolean denoise) {
    int count = 20_000;
    // At time .1 the floor is e^.1 sqrt(1 - e^-.2) = .47.
    double[] drawn =
        noised(rows(0.1, Scaling.NONE, denoise), 0.6)
            .sample(0, count, RandomStream.of(1, 0))
            .toMatrix()
            .data;
    double square =
        Arrays.stream(drawn).map(x -> Math.pow(x > 5 ? x - 10 : x, 2)).average().orElseThrow();
    // 4 standard errors of a variance of .36, and 1 % for the steps.
    assertThat(square).isCloseTo(0.36, within(4 * 0.36 * Math.sqrt(2.0 / count) + 0.0036));
  }

  @Test
  void levelsOfNoiseAddInSquares() {
    Law model = rows(1e-6, Scaling.COMMON, true);
    Law three = noised(model, 3);
    assertThat(logDensity(noised(three, 4))).containsExactly(logDensity(noised(model, 5)));
    assertThat(three.as(NoisedScore.class).orElseThrow().noisedScore(0, POINTS, 4).data)
        .containsExactly(model.as(NoisedScore.class).orElseThrow().noisedScore(0, POINTS, 5).data);
    assertThat(noised(model, 0)).isEqualTo(model);
    assertThat(noised(three, 0)).isEqualTo(three);
    assertThatThrownBy(() -> noised(model, -1)).hasMessageContaining("level must be >= 0");
  }

  @Test
  void onlyFamiliesWithExactScoresOfferItAndModelsOfferWhatTheirFamilyDoes() {
    DMatrixRMaj rows = TestFits.twoModes(40, 2, 1, RandomStream.of(1, 0));
    ModelFamily learnt = new RandomFeatureFactory().create(TestOptions.features(10, 1));
    ModelFamily mixture =
        new MixtureScoreFactory()
            .create(
                new MixtureScoreOptions(
                    List.of(), TestOptions.noise(1e-4, 4), Scaling.COMMON, TestOptions.HEUN));
    for (ModelFamily family : List.of(learnt, mixture)) {
      Model model = family.fit(TestFits.samples(rows), new TestFits(1));
      Set<Class<?>> offered = new HashSet<>(family.capabilities(ColumnSpace.reals(2)).offered());
      assertThat(model.as(Noised.class).isPresent()).isEqualTo(family == mixture);
      assertThat(offered.contains(Noised.class)).isEqualTo(family == mixture);
      offered.add(Law.class);
      assertThat(LawCapabilities.of(model)).isEqualTo(offered);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, REVERSAL, false, false, true",
    "1, SCORE, false, false, true",
    "1, REVERSAL, true, false, false",
    "1, SCORE, true, true, true",
    "2, REVERSAL, false, false, true",
    "2, SCORE, false, true, false",
    "2, REVERSAL, true, false, false"
  })
  void aLearntScoreHasADensityWhereItIsThatOfWhatIsDrawn(
      int columns, LineLaw line, boolean denoise, boolean stochastic, boolean wanted) {
    RandomFeatureOptions standard = TestOptions.features(10, 1);
    ModelFamily family =
        new RandomFeatureFactory()
            .create(
                new RandomFeatureOptions(
                    10,
                    4,
                    1,
                    standard.training(),
                    standard.shape(),
                    standard.noise(),
                    Scaling.COMMON,
                    new ReversalOptions(20, Solver.HEUN, stochastic, denoise),
                    new DensityOptions(line, 101, Optional.empty(), Optional.empty(), 20)));

    assertThat(family.capabilities(ColumnSpace.reals(columns)).offered().contains(LogDensity.class))
        .isEqualTo(wanted);
  }

  @Test
  void aColumnMayBeDrawnFromItsIntegratedScore() {
    RandomFeatureOptions standard = TestOptions.features(60, 1000);
    Model model =
        new RandomFeatureFactory()
            .create(
                new RandomFeatureOptions(
                    60,
                    20,
                    1000,
                    standard.training(),
                    standard.shape(),
                    standard.noise(),
                    Scaling.COMMON,
                    TestOptions.DENOISED,
                    new DensityOptions(LineLaw.SCORE, 401, Optional.empty(), Optional.empty(), 1)))
            .fit(
                TestFits.samples(TestFits.twoModes(500, 1, 2, RandomStream.of(4, 0))),
                new TestFits(1));
    LogDensity density = model.as(LogDensity.class).orElseThrow();
    DMatrixRMaj grid = new DMatrixRMaj(2001, 1);
    for (int i = 0; i < grid.numRows; i++) {
      grid.data[i] = -10 + 0.01 * i;
    }
    double[] values = density.logDensity(0, TestFits.samples(grid));
    double mass = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      mass += 0.01 * Math.exp(values[i]);
      square += 0.01 * Math.exp(values[i]) * grid.data[i] * grid.data[i];
    }
    double drawn = 0;
    int count = 20_000;
    for (double x : model.sample(0, count, RandomStream.of(5, 0)).toMatrix().data) {
      drawn += x * x / count;
    }
    assertThat(mass).isCloseTo(1, within(1e-3));
    // Var x^2 is 2 + 4 mu^2 = 18 of N(+-2, 1)
    assertThat(drawn).isCloseTo(square, within(4 * Math.sqrt(18.0 / count) + 0.01));
  }
}
