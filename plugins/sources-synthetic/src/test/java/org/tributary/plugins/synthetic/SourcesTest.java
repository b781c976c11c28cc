package org.tributary.plugins.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.quadrature.TensorGrid;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;

class SourcesTest {

  static Stream<Law> planeLaws() {
    return Stream.of(
            new GaussiansFactory()
                .create(new GaussiansOptions(List.of(List.of(1.0, -1.0)), List.of(0.7))),
            new GaussianMixtureFactory()
                .create(
                    new GaussianMixtureOptions(List.of(1.5), 2, 3, List.of(1.0, 2.0, 1.0), 0.5)),
            new EightGaussiansFactory().create(new EightGaussiansOptions(2, 0.3)),
            new TwoMoonsFactory().create(new TwoMoonsOptions(0.2)),
            new SwissRollFactory().create(new SwissRollOptions(0.5, 3)))
        .map(source -> source.law().orElseThrow());
  }

  private static double logDensity(Law law, double x, double y) {
    Samples point =
        MatrixSamples.ofSource(
            law.space(), new DMatrixRMaj(new double[][] {{x, y}}), 0, 1, Origin.REAL);
    return law.as(LogDensity.class).orElseThrow().logDensity(0, point)[0];
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "0.3, 7", "0.5, 5", "0.7, 3", "0.29, 8", "1, 0"})
  void dissimilarCoordinatesAreCountedWithoutRoundingError(double similarity, int dissimilar) {
    assertThat(new SharedMeanGaussiansOptions(5, 10, similarity).dissimilar())
        .isEqualTo(dissimilar);
  }

  @Test
  void sharedMeansAreThoseOfFigureOne() {
    DataSource source =
        new SharedMeanGaussiansFactory().create(new SharedMeanGaussiansOptions(3, 4, 0.5));
    GaussianForm form = source.law().orElseThrow().as(GaussianForm.class).orElseThrow();

    assertThat(form.mean(0)).containsExactly(1, 1, 0, 0);
    assertThat(form.mean(2)).containsExactly(3, 3, 0, 0);
    assertThat(form.covariance(0)).isSameAs(form.covariance(2));
    assertThat(source.facts().get("shared")).contains(List.of(2, 3));
    assertThat(source.facts().number("dissimilar")).hasValue(2);
    assertThat(source.facts().number("beta")).hasValue(0.5);
    assertThat(source.facts().number("box")).hasValue(3);
    assertThat(source.sourceNames()).containsExactly("1", "2", "3");
    assertThat(source.law().orElseThrow().as(Tempered.class)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("planeLaws")
  void densitiesIntegrateToOne(Law law) {
    double mass =
        TensorGrid.legendre(90, -8, 8, -8, 8).integrate((x, y) -> Math.exp(logDensity(law, x, y)));
    assertThat(mass).isCloseTo(1, within(1e-4));
  }

  @ParameterizedTest
  @MethodSource("planeLaws")
  void scoresAreGradientsOfTheLogDensity(Law law) {
    double step = 1e-5;
    DMatrixRMaj at = new DMatrixRMaj(new double[][] {{0.4, 0.9}});
    double[] score = law.as(Score.class).orElseThrow().score(0, at).data;
    assertThat(score[0])
        .isCloseTo(
            (logDensity(law, 0.4 + step, 0.9) - logDensity(law, 0.4 - step, 0.9)) / 2 / step,
            within(1e-6));
    assertThat(score[1])
        .isCloseTo(
            (logDensity(law, 0.4, 0.9 + step) - logDensity(law, 0.4, 0.9 - step)) / 2 / step,
            within(1e-6));
    assertThat(law.as(NoisedScore.class).orElseThrow().noisedScore(0, at, 0).data)
        .containsExactly(score);
  }

  @ParameterizedTest
  @MethodSource("planeLaws")
  void drawsRepeatAndFollowTheDensity(Law law) {
    int count = 20_000;
    Samples drawn = law.sample(0, count, RandomStream.of(1, 2));
    assertThat(law.sample(0, count, RandomStream.of(1, 2)).toMatrix().data)
        .containsExactly(drawn.toMatrix().data);

    double mass =
        TensorGrid.legendre(60, 0, 8, 0, 8).integrate((x, y) -> Math.exp(logDensity(law, x, y)));
    double hits = 0;
    for (int row = 0; row < count; row++) {
      hits += drawn.value(row, 0) > 0 && drawn.value(row, 1) > 0 ? 1 : 0;
    }
    // 4 standard errors of a share, plus the quadrature's own error at the edges.
    double standardError = Math.sqrt(mass * (1 - mass) / count);
    assertThat(hits / count).isCloseTo(mass, within(4 * standardError + 1e-4));
  }

  @Test
  void mixtureMomentsAreThoseOfItsDraws() {
    Law law =
        new GaussianMixtureFactory()
            .create(new GaussianMixtureOptions(List.of(2.0, 0.0), 1, 2, List.of(), 1))
            .law()
            .orElseThrow();
    Moments moments = law.as(Moments.class).orElseThrow();

    assertThat(moments.covariance(0).data[0]).isEqualTo(5);
    assertThat(moments.covariance(1).data[0]).isEqualTo(1);
    assertThat(law.as(GaussianForm.class)).isEmpty();
    double drawn =
        Products.covariance(law.sample(0, 40_000, RandomStream.of(5, 5)).toMatrix(), 0).data[0];
    // E x^4 = 43 here: the variance of the squares is 18.
    assertThat(drawn).isCloseTo(5, within(4 * Math.sqrt(18.0 / 40_000)));
  }

  @Test
  void aMixtureOfOneComponentIsTheGaussian() {
    Law one =
        new GaussianMixtureFactory()
            .create(new GaussianMixtureOptions(List.of(3.0), 2, 1, List.of(), 2))
            .law()
            .orElseThrow();
    assertThat(one.as(GaussianForm.class).orElseThrow().mean(0)).containsExactly(0, 0);
    assertThat(one.as(GaussianForm.class).orElseThrow().covariance(0).data)
        .containsExactly(4, 0, 0, 4);
  }

  @Test
  void manyCategoryDrawsComeAsMultinomialCounts() {
    Law law =
        new CategoricalFactory()
            .create(
                new CategoricalOptions(
                    List.of(List.of(1.0, 3.0, 0.0)), Optional.empty(), Optional.empty(), 100))
            .law()
            .orElseThrow();
    Samples drawn = law.sample(0, 10_000, RandomStream.of(3, 1));

    assertThat(law.as(FiniteForm.class).orElseThrow().probabilities(0))
        .containsExactly(0.25, 0.75, 0);
    assertThat(drawn.totalWeight()).isEqualTo(10_000);
    assertThat(drawn.size()).isEqualTo(2);
    // 4 standard errors of a binomial count.
    assertThat((double) drawn.weight(0)).isCloseTo(2500, within(4 * Math.sqrt(10_000 * 0.1875)));
    assertThat(law.as(LogDensity.class).orElseThrow().logDensity(0, drawn))
        .containsExactly(Math.log(0.25), Math.log(0.75));
    assertThat(law.sample(0, 2, RandomStream.of(3, 1)).weighted()).isFalse();
  }

  @Test
  void zipfFollowsItsExponent() {
    double[] p =
        new CategoricalFactory()
            .create(new CategoricalOptions(List.of(), Optional.empty(), Optional.of(1.5), 20))
            .law()
            .orElseThrow()
            .as(FiniteForm.class)
            .orElseThrow()
            .probabilities(0);
    assertThat(p[3] / p[0]).isCloseTo(Math.pow(4, -1.5), within(1e-15));
  }

  @Test
  void probabilitiesSaidTwiceAreRefused() {
    assertThatThrownBy(
            () ->
                new CategoricalOptions(
                    List.of(List.of(1.0)), Optional.of(3), Optional.empty(), 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 were given");
  }

  @Test
  void aCurveWithTooLittleNoiseIsDrawnButHasNoDensity() {
    Law law = new SwissRollFactory().create(new SwissRollOptions(0.0, 1)).law().orElseThrow();
    assertThat(law.as(LogDensity.class)).isEmpty();
    assertThat(law.sample(0, 3, RandomStream.of(1, 1)).size()).isEqualTo(3);
  }
}
