package org.tributary.plugins.metrics.memorization.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.memorization.AuthenticityPercentage;
import org.tributary.plugins.metrics.memorization.ClosestRecordDistance;
import org.tributary.plugins.metrics.memorization.DataCopyingStatistic;
import org.tributary.plugins.metrics.memorization.NearCopies;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

class PooledMetricTest {
  private static final ColumnSpace SPACE = ColumnSpace.reals(3);
  private static final RandomStream STREAM = RandomStream.of(5, 0);

  private static DMatrixRMaj gaussian(String role, int rows) {
    DMatrixRMaj values = new DMatrixRMaj(rows, 3);
    STREAM.child(role).fillGaussian(values.data, 0, 3 * rows);
    return values;
  }

  /** Rows of two sources, taken in turn. */
  private static MatrixSamples rows(DMatrixRMaj values) {
    int[] labels = IntStream.range(0, values.numRows).map(row -> row % 2).toArray();
    return MatrixSamples.of(SPACE, values, labels, 2, Origin.REAL);
  }

  private static RoleEvaluation evaluation(
      DMatrixRMaj training, DMatrixRMaj heldOut, DMatrixRMaj candidate) {
    return new RoleEvaluation(SPACE, new double[] {0.5, 0.5}, 100, RandomStream.of(6, 0), 1)
        .with(Role.TRAINING, rows(training))
        .with(Role.HELD_OUT, rows(heldOut))
        .with(Role.CANDIDATE, rows(candidate));
  }

  private static List<Metric> all(Scaling scaling) {
    return List.of(
        new ClosestRecordFactory().create(new PooledOptions(2000, scaling)),
        new AuthenticityFactory().create(new PooledOptions(2000, scaling)),
        new DataCopyingFactory().create(new PooledOptions(2000, scaling)),
        new CopiesFactory()
            .create(new CopiesFactory.Options(new PooledOptions(2000, scaling), 0.05)));
  }

  private static double value(List<Measurement> measured, String output) {
    return measured.stream()
        .filter(m -> m.metric().equals(output))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void rawRowsGiveTheAlgorithmsNumbers() {
    DMatrixRMaj training = gaussian("training", 80);
    DMatrixRMaj heldOut = gaussian("held-out", 60);
    DMatrixRMaj candidate = gaussian("candidate", 50);
    RoleEvaluation evaluation = evaluation(training, heldOut, candidate);
    List<Measurement> closest = all(Scaling.NONE).get(0).measure(evaluation);
    ClosestRecordDistance own = ClosestRecordDistance.of(training, candidate);
    ClosestRecordDistance twin = ClosestRecordDistance.of(training, heldOut);
    assertThat(value(closest, "closest-record-mean")).isCloseTo(own.mean(), within(1e-12));
    assertThat(value(closest, "closest-record-median")).isCloseTo(own.median(), within(1e-12));
    assertThat(value(closest, "closest-record-mean-held-out"))
        .isCloseTo(twin.mean(), within(1e-12));
    assertThat(value(closest, "closest-record-median-held-out"))
        .isCloseTo(twin.median(), within(1e-12));
    assertThat(closest.get(0).nReference()).isEqualTo(60);
    assertThat(closest.get(0).nCandidate()).isEqualTo(80);
    assertThat(closest.get(0).estimator())
        .endsWith("raw numbers, 50 candidate points, sources pooled");
    List<Measurement> authentic = all(Scaling.NONE).get(1).measure(evaluation);
    assertThat(value(authentic, "authenticity"))
        .isCloseTo(AuthenticityPercentage.of(training, candidate).value(), within(1e-12));
    assertThat(value(authentic, "authenticity-held-out"))
        .isCloseTo(AuthenticityPercentage.of(training, heldOut).value(), within(1e-12));
    assertThat(value(all(Scaling.NONE).get(2).measure(evaluation), "data-copying"))
        .isCloseTo(
            DataCopyingStatistic.global(training, heldOut, candidate).value(), within(1e-12));
  }

  @Test
  void copiesAreCountedAndNearCopiesNeedALargeTwin() {
    DMatrixRMaj training = gaussian("training", 300);
    DMatrixRMaj candidate = gaussian("candidate", 100);
    System.arraycopy(training.data, 0, candidate.data, 0, 3 * 25);
    List<Measurement> small =
        all(Scaling.REFERENCE)
            .get(3)
            .measure(evaluation(training, gaussian("held-out", 100), candidate));
    assertThat(value(small, "exact-copies")).isEqualTo(0.25);
    assertThat(value(small, "exact-copies-held-out")).isZero();
    assertThat(small).hasSize(2);
    assertThat(small.get(0).estimator()).contains("near copies not judged").contains("had 100");

    DMatrixRMaj twin = gaussian("twin", 2000);
    List<Measurement> large =
        all(Scaling.NONE).get(3).measure(evaluation(training, twin, candidate));
    assertThat(value(large, "near-copies"))
        .isEqualTo(NearCopies.STANDARD.find(training, twin, candidate).share())
        .isGreaterThanOrEqualTo(0.25);
  }

  @Test
  void repeatedTrainingRowsAreNoObstacleToNearCopies() {
    DMatrixRMaj training = gaussian("training", 300);
    System.arraycopy(training.data, 0, training.data, 3, 3);
    List<Measurement> measured =
        all(Scaling.REFERENCE)
            .get(3)
            .measure(evaluation(training, gaussian("twin", 2000), training));
    assertThat(value(measured, "exact-copies")).isEqualTo(1);
    assertThat(value(measured, "near-copies")).isEqualTo(1);
  }

  @Test
  void moreRowsThanWantedAreThinnedButTrainingRowsNever() {
    Metric metric = new DataCopyingFactory().create(new PooledOptions(40, Scaling.REFERENCE));
    Measurement measured =
        metric
            .measure(
                evaluation(gaussian("training", 90), gaussian("twin", 300), gaussian("c", 200)))
            .get(0);
    assertThat(measured.nReference()).isEqualTo(40);
    assertThat(measured.nCandidate()).isEqualTo(90);
    assertThat(measured.estimator()).contains("40 candidate points");
  }

  @Test
  void constantRowsGiveNumbersAndRunawayCandidatesAreCensored() {
    DMatrixRMaj constant = new DMatrixRMaj(30, 3);
    Arrays.fill(constant.data, 1.5);
    DMatrixRMaj spread = gaussian("spread", 30);
    DMatrixRMaj runaway = spread.copy();
    runaway.set(4, 2, Double.NaN);
    for (Metric metric : all(Scaling.REFERENCE)) {
      for (List<DMatrixRMaj> three :
          List.of(
              List.of(constant, constant, constant),
              List.of(spread, spread, constant),
              List.of(constant, spread, spread),
              List.of(spread, constant, spread))) {
        assertThat(metric.measure(evaluation(three.get(0), three.get(1), three.get(2))))
            .isNotEmpty()
            .allSatisfy(m -> assertThat(m.value()).isFinite());
      }
      assertThat(metric.measure(evaluation(spread, spread, runaway)))
          .hasSize(metric.outputs().size())
          .allSatisfy(m -> assertThat(m.outcome()).isEqualTo(Outcome.DIVERGED));
    }
  }

  @Test
  void tooFewRowsAndTokensAreRefusedInASentence() {
    for (Metric metric : all(Scaling.REFERENCE)) {
      assertThat(metric.refusal(TensorSpace.tokens(5, 5))).isNotEmpty();
      assertThat(metric.refusal(SPACE)).isEmpty();
      assertThatThrownBy(
              () ->
                  metric.measure(
                      evaluation(gaussian("training", 1), gaussian("h", 9), gaussian("c", 9))))
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining("needs 2 training rows, had 1");
    }
  }

  @Test
  void lawsAreDrawnInProportionToTheSourceWeights() {
    int[] drawn = new int[3];
    Law law =
        new Law() {
          @Override
          public Space space() {
            return SPACE;
          }

          @Override
          public int sources() {
            return 3;
          }

          @Override
          public Samples sample(int source, int count, RandomStream stream) {
            drawn[source] = count;
            DMatrixRMaj values = new DMatrixRMaj(count, 3);
            stream.fillGaussian(values.data, 0, 3 * count);
            return MatrixSamples.ofSource(SPACE, values, source, 3, Origin.REAL);
          }
        };
    RoleEvaluation evaluation =
        new RoleEvaluation(SPACE, new double[] {0.2, 0, 0.8}, 50, RandomStream.of(8, 0), 1)
            .with(Role.TRAINING, rows(gaussian("training", 40)))
            .with(Role.HELD_OUT, law)
            .with(Role.CANDIDATE, law);
    Metric metric = new DataCopyingFactory().create(new PooledOptions(101, Scaling.NONE));
    assertThat(metric.measure(evaluation).get(0).nReference()).isEqualTo(101);
    assertThat(drawn).containsExactly(20, 0, 81);
  }
}
