package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.plugins.metrics.divergence.AverageTotalVariationFactory.Estimator;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;

class AverageTotalVariationTest {
  private static final int POINTS = 40_000;

  private static Measurement measured(Estimator estimator, Evaluation evaluation) {
    return new AverageTotalVariation(estimator, POINTS, false).measure(evaluation).get(0);
  }

  /** erf(distance / (2 sqrt 2 sd)): the distance in Mahalanobis units. */
  private static double exact(double distance, double sd) {
    return ErrorFunction.erf(distance / sd / Math.sqrt(8));
  }

  @Test
  void theClosedFormIsTheErrorFunctionOfTheMahalanobisDistanceAveragedOverSources() {
    Gaussians truth = Gaussians.of(4, new double[] {0, 0}, new double[] {1, 1});
    Gaussians model = Gaussians.of(4, new double[] {3, 4}, new double[] {1, 3});
    double expected = 0.5 * (exact(5, 2) + exact(2, 2));
    Measurement found = measured(Estimator.AUTO, Gaussians.evaluation(truth, model, 100));
    assertThat(found.value()).isCloseTo(expected, Offset.offset(1e-12));
    assertThat(found.standardError()).isEmpty();
    assertThat(found.estimator()).isEqualTo("exact, Gaussian of one covariance");
    assertThat(measured(Estimator.EXACT, Gaussians.evaluation(truth, model, 100))).isEqualTo(found);
  }

  @Test
  void theBalancedEstimateMeetsTheClosedFormAtEveryDistance() {
    for (double distance : new double[] {0.05, 0.5, 2, 6}) {
      Gaussians truth = Gaussians.of(1, new double[] {0, 0, 0});
      Gaussians model = Gaussians.of(1, new double[] {distance, 0, 0});
      Measurement found = measured(Estimator.BALANCED, Gaussians.evaluation(truth, model, 100));
      double error = found.standardError().orElseThrow();
      assertThat(error).isPositive().isLessThan(0.005);
      assertThat(found.value()).isCloseTo(exact(distance, 1), Offset.offset(4 * error));
    }
  }

  @Test
  void thePapersOneSidedEstimateMeetsTheClosedFormNearAndIsNoisierThanTheBalancedOneFar() {
    Gaussians truth = Gaussians.of(1, new double[] {0});
    Gaussians near = Gaussians.of(1, new double[] {0.5});
    Measurement found = measured(Estimator.ONE_SIDED, Gaussians.evaluation(truth, near, 100));
    assertThat(found.value())
        .isCloseTo(exact(0.5, 1), Offset.offset(4 * found.standardError().orElseThrow()));
    Gaussians far = Gaussians.of(1, new double[] {3});
    Evaluation apart = Gaussians.evaluation(truth, far, 100);
    assertThat(measured(Estimator.ONE_SIDED, apart).standardError().orElseThrow())
        .isGreaterThan(10 * measured(Estimator.BALANCED, apart).standardError().orElseThrow());
  }

  @Test
  void withoutAClosedFormItIsEstimatedAndSaysSo() {
    Gaussians truth = Gaussians.of(1, new double[] {0, 0});
    Gaussians model = Gaussians.of(1, new double[] {1, 0}).open();
    Evaluation evaluation = Gaussians.evaluation(truth, model, 100);
    Measurement found = measured(Estimator.AUTO, evaluation);
    assertThat(found.estimator()).isEqualTo("balanced importance sampling");
    assertThat(found.value())
        .isCloseTo(exact(1, 1), Offset.offset(4 * found.standardError().orElseThrow()));
    assertThatThrownBy(() -> measured(Estimator.EXACT, evaluation))
        .hasMessageContaining("has no closed form here")
        .hasMessageContaining("use estimator: auto");
  }

  @Test
  void unequalVariancesAreExactInOneDimensionAndEstimatedBeyond() {
    Gaussians one = Gaussians.of(1, new double[] {0});
    Gaussians wide = Gaussians.of(4, new double[] {0});
    Measurement closed = measured(Estimator.AUTO, Gaussians.evaluation(one, wide, 100));
    // N(0,1) against N(0,4): the densities cross at x^2 = (8/3) log 2; TV = P1 - P2 inside.
    double x = Math.sqrt(8 * Math.log(2) / 3);
    double expected = ErrorFunction.erf(x / Math.sqrt(2)) - ErrorFunction.erf(x / Math.sqrt(8));
    assertThat(closed.value()).isCloseTo(expected, Offset.offset(1e-9));
    Measurement drawn = measured(Estimator.BALANCED, Gaussians.evaluation(one, wide, 100));
    assertThat(drawn.value())
        .isCloseTo(expected, Offset.offset(4 * drawn.standardError().orElseThrow()));
    Measurement plane =
        measured(
            Estimator.AUTO,
            Gaussians.evaluation(
                Gaussians.of(1, new double[] {0, 0}), Gaussians.of(4, new double[] {0, 0}), 100));
    // Radii: P(r^2 < c) = 1 - exp(-c/(2 v)), densities cross at c = (8/3) log 4.
    double c = 8 * Math.log(4) / 3;
    assertThat(plane.value())
        .isCloseTo(
            Math.exp(-c / 8) - Math.exp(-c / 2),
            Offset.offset(4 * plane.standardError().orElseThrow()));
  }

  @Test
  void finiteLawsAreEnumerated() {
    Measurement found =
        measured(
            Estimator.AUTO, Shares.evaluation(Shares.of(0.5, 0.3, 0.2), Shares.of(0.25, 0.75, 0)));
    assertThat(found.value()).isCloseTo(0.45, Offset.offset(1e-15));
    assertThat(found.estimator()).isEqualTo("exact, enumeration");
  }

  @Test
  void theSourcesOwnErrorsAverageToTheFirstNumber() {
    Gaussians truth = Gaussians.of(1, new double[] {0}, new double[] {5});
    Gaussians model = Gaussians.of(1, new double[] {0}, new double[] {7});
    List<Measurement> all =
        new AverageTotalVariation(Estimator.AUTO, POINTS, true)
            .measure(Gaussians.evaluation(truth, model, 100));
    assertThat(all).hasSize(3);
    assertThat(all.get(1).ofSource()).hasValue(0);
    assertThat(all.get(1).value()).isZero();
    assertThat(all.get(0).value()).isCloseTo(0.5 * all.get(2).value(), Offset.offset(1e-15));
  }
}
