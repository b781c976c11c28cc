package org.tributary.plugins.metrics.sample.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.plugins.metrics.sample.EnergyDistance;
import org.tributary.plugins.metrics.sample.LogisticClassifier;
import org.tributary.plugins.metrics.sample.MaximumMeanDiscrepancy;
import org.tributary.plugins.metrics.sample.NeighbourClassifier;
import org.tributary.plugins.metrics.sample.NeuralClassifier;
import org.tributary.plugins.metrics.sample.OneDimensionalWasserstein;
import org.tributary.plugins.metrics.sample.Oracles;
import org.tributary.plugins.metrics.sample.PrecisionRecall;
import org.tributary.plugins.metrics.sample.SlicedWasserstein;
import org.tributary.plugins.metrics.sample.VendiScore;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.plugins.metrics.sample.table.TableScores;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;

/** On one source of raw numbers an extension gives the number of its algorithm. */
class OracleValuesTest {
  private static final ColumnSpace SPACE = ColumnSpace.reals(3);
  private static final DMatrixRMaj X = Oracles.matrix("X");
  private static final DMatrixRMaj Y = Oracles.matrix("Y");

  private static RoleEvaluation evaluation(DMatrixRMaj candidate) {
    return Fixtures.evaluation(SPACE, 1)
        .with(Role.HELD_OUT, Fixtures.rows(SPACE, X))
        .with(Role.CANDIDATE, Fixtures.rows(SPACE, candidate));
  }

  private static void assertGives(Metric metric, double expected) {
    List<Measurement> measured = metric.measure(evaluation(Y));
    assertThat(measured.get(0).value()).isCloseTo(expected, within(1e-9));
    assertThat(measured.get(0).nReference()).isEqualTo(60);
    assertThat(measured.get(0).nCandidate()).isEqualTo(50);
    assertThat(measured.get(0).estimator()).endsWith("raw numbers, 50 candidate points");
  }

  private static double mmd(
      MaximumMeanDiscrepancy.Estimator estimator,
      MaximumMeanDiscrepancyFactory.KernelName kernel,
      Optional<Double> bandwidth) {
    return new MaximumMeanDiscrepancyFactory()
        .create(
            new MaximumMeanDiscrepancyFactory.Options(
                estimator, kernel, bandwidth, 1000, Scaling.NONE, false))
        .measure(evaluation(Oracles.matrix("Ye")))
        .get(0)
        .value();
  }

  @Test
  void mmdGivesTheNumbersOfTheThreeEstimatorsAndBothKernels() {
    var gaussian = MaximumMeanDiscrepancyFactory.KernelName.GAUSSIAN;
    for (var estimator : MaximumMeanDiscrepancy.Estimator.values()) {
      String word = estimator.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      assertThat(mmd(estimator, gaussian, Optional.of(1.5)))
          .isCloseTo(Oracles.value("mmd2_rbf_sigma1.5_" + word), within(1e-9));
      assertThat(
              mmd(estimator, MaximumMeanDiscrepancyFactory.KernelName.POLYNOMIAL, Optional.empty()))
          .isCloseTo(Oracles.value("mmd2_poly3_" + word), within(1e-9));
    }
    var unbiased = MaximumMeanDiscrepancy.Estimator.UNBIASED;
    assertThat(mmd(unbiased, gaussian, Optional.empty()))
        .isCloseTo(
            mmd(unbiased, gaussian, Optional.of(Oracles.value("median_pdist_X"))), within(1e-9));
  }

  @Test
  void wassersteinGivesW1AndTheRootOfTheSquaredCost() {
    assertGives(
        new WassersteinFactory()
            .create(new WassersteinFactory.Options(1, 300, Scaling.NONE, false)),
        Oracles.value("w1_3d_X_Y"));
    assertGives(
        new WassersteinFactory()
            .create(new WassersteinFactory.Options(2, 300, Scaling.NONE, false)),
        Math.sqrt(Oracles.value("w2sq_3d_X_Y")));
  }

  @Test
  void columnWassersteinIsTheMeanOverColumns() {
    double total = 0;
    for (int column = 0; column < 3; column++) {
      total +=
          new OneDimensionalWasserstein(1)
              .distance(Oracles.column(X, column), Oracles.column(Y, column));
    }
    assertGives(
        new ColumnWassersteinFactory()
            .create(new ColumnWassersteinFactory.Options(1, 5000, Scaling.NONE, false)),
        total / 3);
  }

  @Test
  void slicedWassersteinDrawsItsDirectionsFromTheEvaluation() {
    Metric metric =
        new SlicedWassersteinFactory()
            .create(new SlicedWassersteinFactory.Options(2, 64, 1000, Scaling.NONE, false));
    var stream = evaluation(Y).stream("sliced-wasserstein").child("source", 0);
    assertGives(metric, SlicedWasserstein.random(2, 3, 64, stream).distance(X, Y).value());
    assertThat(metric.measure(evaluation(Y)).get(0).standardError()).isEmpty();
  }

  @Test
  void energyGivesTheAlgorithmsValueAndError() {
    Metric metric =
        new EnergyDistanceFactory()
            .create(
                new EnergyDistanceFactory.Options(
                    EnergyDistance.Form.V_STATISTIC, 1000, Scaling.NONE, false));
    var expected = new EnergyDistance(EnergyDistance.Form.V_STATISTIC).between(X, Y);
    assertGives(metric, expected.value());
    assertThat(metric.measure(evaluation(Y)).get(0).standardError().orElseThrow())
        .isCloseTo(expected.standardError().orElseThrow(), within(1e-12));
  }

  @Test
  void frechetGivesTheSquaredDistance() {
    assertGives(
        new FrechetDistanceFactory()
            .create(new FrechetDistanceFactory.Options(5000, Scaling.NONE, false)),
        Oracles.value("frechet_dgm"));
  }

  @Test
  void precisionRecallGivesItsFourNumbers() {
    List<Measurement> measured =
        Fixtures.precisionRecall(3, PrecisionRecall.Boundary.OPEN, Scaling.NONE)
            .measure(evaluation(Y));
    for (String output : List.of("precision", "recall", "density", "coverage")) {
      assertThat(Fixtures.value(measured, output))
          .isCloseTo(Oracles.value("prdc_k3_" + output), within(1e-9));
    }
  }

  @Test
  void classifierTwoSampleGivesBalancedAccuracy() {
    assertGives(
        Fixtures.classifier(ClassifierTwoSampleFactory.Classifier.KNN, Scaling.NONE),
        new NeighbourClassifier(5).score(X, Y).balancedAccuracy());
    var stream = evaluation(Y).stream("c2st-accuracy").child("source", 0);
    assertGives(
        Fixtures.classifier(ClassifierTwoSampleFactory.Classifier.LOGISTIC, Scaling.NONE),
        new LogisticClassifier(1).crossValidated(X, Y, 5, stream).balancedAccuracy());
    assertGives(
        new ClassifierTwoSampleFactory()
            .create(
                new ClassifierTwoSampleFactory.Options(
                    ClassifierTwoSampleFactory.Classifier.MLP, 5, 2, 1000, Scaling.NONE, false)),
        NeuralClassifier.benchmark().crossValidated(X, Y, 2, stream).balancedAccuracy());
  }

  @Test
  void vendiScoresEquallyManyRowsOfBothSides() {
    List<Measurement> measured =
        new VendiScoreFactory()
            .create(new VendiScoreFactory.Options(1, 1000, Scaling.NONE, false))
            .measure(evaluation(Y));
    int[] kept =
        evaluation(Y).stream("vendi")
            .child("source", 0)
            .child("equal-size")
            .sampleWithoutReplacement(60, 50);
    Arrays.sort(kept);
    DMatrixRMaj fifty = new DMatrixRMaj(50, 3);
    for (int row = 0; row < 50; row++) {
      System.arraycopy(X.data, 3 * kept[row], fifty.data, 3 * row, 3);
    }
    assertThat(Fixtures.value(measured, "vendi")).isEqualTo(VendiScore.SHANNON.of(Y).value());
    assertThat(Fixtures.value(measured, "vendi-held-out"))
        .isEqualTo(VendiScore.SHANNON.of(fifty).value());
  }

  @Test
  void tableScoresGivesBothMeans() {
    List<Measurement> measured = Fixtures.tableScores().measure(evaluation(Y));
    TableScores expected = TableScores.of(TableRows.of(SPACE, X), TableRows.of(SPACE, Y));
    assertThat(Fixtures.value(measured, "column-score")).isEqualTo(expected.columnMean());
    assertThat(Fixtures.value(measured, "pair-score")).isEqualTo(expected.pairMean());
  }

  /** {@code ||M||_F^2} is the mean of squared products over all pairs of points of length 1. */
  @Test
  void uniformityIsTheMeanSquaredProductAndTheRankItsInverse() {
    double pairs = 0;
    for (int i = 0; i < Y.numRows; i++) {
      for (int j = 0; j < Y.numRows; j++) {
        double product = 0;
        double left = 0;
        double right = 0;
        for (int k = 0; k < Y.numCols; k++) {
          product += Y.get(i, k) * Y.get(j, k);
          left += Y.get(i, k) * Y.get(i, k);
          right += Y.get(j, k) * Y.get(j, k);
        }
        pairs += product * product / (left * right);
      }
    }
    double uniformity = pairs / Y.numRows / Y.numRows;
    List<Measurement> measured =
        new EffectiveRankFactory()
            .create(new EffectiveRankFactory.Options(1000, Scaling.NONE, false))
            .measure(evaluation(Y));
    assertThat(measured.get(0).value()).isCloseTo(1 / uniformity, within(1e-9));
    assertThat(measured.get(2).value()).isCloseTo(uniformity, within(1e-9));
  }
}
