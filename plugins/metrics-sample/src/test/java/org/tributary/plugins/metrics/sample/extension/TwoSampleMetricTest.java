package org.tributary.plugins.metrics.sample.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.sample.Oracles;
import org.tributary.plugins.metrics.sample.PrecisionRecall;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

class TwoSampleMetricTest {
  private static final ColumnSpace SPACE = ColumnSpace.reals(3);
  private static final RandomStream STREAM = RandomStream.of(11, 0);

  private static RoleEvaluation evaluation(Space space, DMatrixRMaj held, DMatrixRMaj candidate) {
    return Fixtures.evaluation(space, 1)
        .with(Role.HELD_OUT, Fixtures.rows(space, held))
        .with(Role.CANDIDATE, Fixtures.rows(space, candidate));
  }

  private static DMatrixRMaj gaussian(String role, int rows) {
    return Oracles.gaussian(STREAM.child(role), rows, 3);
  }

  private static List<Metric> allWithTable() {
    List<Metric> all = new ArrayList<>(Fixtures.all(Scaling.REFERENCE));
    all.add(Fixtures.tableScores());
    return all;
  }

  @Test
  void sourcesAreAveragedWithTheirWeightsAndTrainingRowsAreCounted() {
    DMatrixRMaj held = gaussian("held", 60);
    DMatrixRMaj candidate = gaussian("candidate", 70);
    RoleEvaluation evaluation =
        Fixtures.evaluation(SPACE, 0.25, 0.75)
            .with(Role.HELD_OUT, Fixtures.rows(SPACE, held, 20))
            .with(Role.CANDIDATE, Fixtures.rows(SPACE, candidate, 30))
            .with(Role.TRAINING, Fixtures.rows(SPACE, gaussian("training", 240), 100));
    Metric metric =
        new FrechetDistanceFactory()
            .create(new FrechetDistanceFactory.Options(5000, Scaling.NONE, true));
    List<Measurement> measured = metric.measure(evaluation);
    assertThat(measured).hasSize(3);
    assertThat(measured.get(0).value())
        .isCloseTo(0.25 * measured.get(1).value() + 0.75 * measured.get(2).value(), within(1e-12));
    assertThat(measured).extracting(Measurement::nReference).containsExactly(60L, 20L, 40L);
    assertThat(measured).extracting(Measurement::nCandidate).containsExactly(240L, 100L, 140L);
    assertThat(measured.get(0).estimator()).contains("70 candidate points");
  }

  @Test
  void aSourceOfWeightZeroNeedsNoRows() {
    RoleEvaluation evaluation =
        Fixtures.evaluation(SPACE, 1, 0)
            .with(Role.HELD_OUT, Fixtures.rows(SPACE, gaussian("held", 30), 30))
            .with(Role.CANDIDATE, Fixtures.rows(SPACE, gaussian("candidate", 30), 30));
    assertThat(Fixtures.mmd(Scaling.REFERENCE).measure(evaluation)).hasSize(1);
  }

  @Test
  void aColumnsUnitDoesNotMatterUnderReferenceScaling() {
    DMatrixRMaj held = gaussian("held", 60);
    DMatrixRMaj candidate = gaussian("candidate", 60);
    DMatrixRMaj heldMillimetres = held.copy();
    DMatrixRMaj candidateMillimetres = candidate.copy();
    for (int row = 0; row < 60; row++) {
      heldMillimetres.set(row, 0, 1000 * held.get(row, 0) + 5000);
      candidateMillimetres.set(row, 0, 1000 * candidate.get(row, 0) + 5000);
    }
    for (Metric metric : Fixtures.all(Scaling.REFERENCE)) {
      List<Measurement> metres = metric.measure(evaluation(SPACE, held, candidate));
      List<Measurement> millimetres =
          metric.measure(evaluation(SPACE, heldMillimetres, candidateMillimetres));
      for (int i = 0; i < metres.size(); i++) {
        assertThat(millimetres.get(i).value())
            .as(metres.get(i).metric())
            .isCloseTo(metres.get(i).value(), within(1e-9));
      }
    }
    Metric raw = Fixtures.mmd(Scaling.NONE);
    assertThat(raw.measure(evaluation(SPACE, held, candidate)).get(0).value())
        .isNotCloseTo(
            raw.measure(evaluation(SPACE, heldMillimetres, candidateMillimetres)).get(0).value(),
            within(1e-4));
  }

  @Test
  void mixedTablesAreMeasuredByEveryMetricAndAShiftIsSeen() {
    DMatrixRMaj held = Fixtures.mixed(STREAM.child("held"), 200, 0);
    DMatrixRMaj same = Fixtures.mixed(STREAM.child("same"), 200, 0);
    DMatrixRMaj shifted = Fixtures.mixed(STREAM.child("same"), 200, 2);
    for (Metric metric : allWithTable()) {
      String name = metric.outputs().get(0).name();
      if (metric.outputs().get(0).better() == Metric.Better.NEITHER) {
        continue;
      }
      double near = metric.measure(evaluation(Fixtures.MIXED, held, same)).get(0).value();
      double far = metric.measure(evaluation(Fixtures.MIXED, held, shifted)).get(0).value();
      boolean lower = metric.outputs().get(0).better() == Metric.Better.LOWER;
      assertThat(lower ? far - near : near - far).as(name).isPositive();
    }
  }

  @Test
  void tokensAreRefusedWithAReason() {
    for (Metric metric : allWithTable()) {
      assertThat(metric.refusal(TensorSpace.tokens(10, 5))).isNotEmpty();
      assertThat(metric.refusal(Fixtures.MIXED)).isEmpty();
    }
  }

  @Test
  void aSourceWithOneRowIsRefusedInASentence() {
    for (Metric metric : allWithTable()) {
      RoleEvaluation evaluation =
          Fixtures.evaluation(SPACE, 0.5, 0.5)
              .with(Role.HELD_OUT, Fixtures.rows(SPACE, gaussian("held", 40), 20))
              .with(Role.CANDIDATE, Fixtures.rows(SPACE, gaussian("candidate", 40), 39));
      assertThatThrownBy(() -> metric.measure(evaluation))
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining(metric.outputs().get(0).name())
          .hasMessageContaining("source 1 has 1");
    }
  }

  @Test
  void aCandidateThatRanAwayIsCensored() {
    DMatrixRMaj candidate = gaussian("candidate", 30);
    candidate.set(3, 1, Double.POSITIVE_INFINITY);
    for (Metric metric : allWithTable()) {
      List<Measurement> measured =
          metric.measure(evaluation(SPACE, gaussian("held", 30), candidate));
      assertThat(measured).hasSize(metric.outputs().size());
      assertThat(measured).allSatisfy(m -> assertThat(m.outcome()).isEqualTo(Outcome.DIVERGED));
    }
  }

  @Test
  void collapsedAndConstantSamplesGiveNumbersOrASentence() {
    DMatrixRMaj constant = Oracles.identical(30, 3);
    DMatrixRMaj spread = gaussian("spread", 30);
    for (Metric metric : allWithTable()) {
      String name = metric.outputs().get(0).name();
      for (List<DMatrixRMaj> pair :
          List.of(
              List.of(constant, constant), List.of(spread, constant), List.of(constant, spread))) {
        try {
          assertThat(metric.measure(evaluation(SPACE, pair.get(0), pair.get(1))))
              .as(name)
              .allSatisfy(m -> assertThat(m.value()).isFinite());
        } catch (TributaryException e) {
          assertThat(name).isEqualTo("vendi");
          assertThat(e).hasMessageContaining("row of zeros");
        }
      }
    }
  }

  @Test
  void aWeightedRowCountsAsThatManyRows() {
    DMatrixRMaj distinct = gaussian("distinct", 10);
    long[] weights = {3, 1, 1, 2, 1, 1, 4, 1, 1, 5};
    DMatrixRMaj repeated = new DMatrixRMaj(20, 3);
    int next = 0;
    for (int row = 0; row < 10; row++) {
      for (int i = 0; i < weights[row]; i++) {
        System.arraycopy(distinct.data, 3 * row, repeated.data, 3 * next++, 3);
      }
    }
    Samples weighted =
        MatrixSamples.weighted(SPACE, distinct, new int[10], 1, Origin.REAL, weights);
    DMatrixRMaj held = gaussian("held", 30);
    for (Metric metric : allWithTable()) {
      RoleEvaluation one =
          Fixtures.evaluation(SPACE, 1)
              .with(Role.HELD_OUT, Fixtures.rows(SPACE, held))
              .with(Role.CANDIDATE, weighted);
      assertThat(metric.measure(one)).isEqualTo(metric.measure(evaluation(SPACE, held, repeated)));
    }
  }

  @Test
  void optionsThatContradictEachOtherAreRefusedBeforeAnythingRuns() {
    assertThatThrownBy(
            () ->
                new PrecisionRecallFactory()
                    .create(
                        new PrecisionRecallFactory.Options(
                            10, PrecisionRecall.Boundary.CLOSED, 10, Scaling.NONE, false)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("neighbours must be below points, were 10 and 10");
    assertThatThrownBy(
            () ->
                new ClassifierTwoSampleFactory()
                    .create(
                        new ClassifierTwoSampleFactory.Options(
                            ClassifierTwoSampleFactory.Classifier.KNN,
                            4,
                            5,
                            1000,
                            Scaling.NONE,
                            false)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("must be odd");
  }
}
