package org.tributary.sdk.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.fixture.NoisyMeanFamily;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.Space;

class RoleEvaluationTest {
  private final NormalLaw law = new NormalLaw(List.of(0.0, 4.0));

  private RoleEvaluation evaluation() {
    return new RoleEvaluation(
        law.space(), new double[] {0.5, 0.5}, 30, RandomStream.of(2, 0).child("evaluation"), 1);
  }

  @Test
  void aRoleIsDrawnOnceAndTheSameCallGivesTheSamePoints() {
    RoleEvaluation evaluation = evaluation().with(Role.TRUTH, law);
    Samples first = evaluation.points(Role.TRUTH, 1, 0);
    assertThat(first.size()).isEqualTo(30);
    assertThat(evaluation.points(Role.TRUTH, 1, 0)).isSameAs(first);
    assertThat(evaluation().with(Role.TRUTH, law).points(Role.TRUTH, 1, 0).toMatrix().data)
        .isEqualTo(first.toMatrix().data);
  }

  @Test
  void fewerPointsAreTheFirstOfMore() {
    RoleEvaluation evaluation = evaluation().with(Role.TRUTH, law);
    Samples more = evaluation.points(Role.TRUTH, 0, 20);
    Samples fewer = evaluation.points(Role.TRUTH, 0, 8);
    for (int row = 0; row < 8; row++) {
      assertThat(fewer.value(row, 0)).isEqualTo(more.value(row, 0));
    }
  }

  @Test
  void armsOfOneCellShareTheNoiseOfEveryRole() {
    NormalLaw shifted = new NormalLaw(List.of(1.0, 5.0));
    Samples one = evaluation().with(Role.CANDIDATE, law).points(Role.CANDIDATE, 0, 5);
    Samples other = evaluation().with(Role.CANDIDATE, shifted).points(Role.CANDIDATE, 0, 5);
    for (int row = 0; row < 5; row++) {
      assertThat(other.value(row, 0) - one.value(row, 0))
          .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void rowsGoBeforeTheLawAndComeInTheirOrder() {
    Samples rows = Draws.perSource(law, 6, Origin.REAL, RandomStream.of(9, 0));
    RoleEvaluation evaluation = evaluation().with(Role.HELD_OUT, law).with(Role.HELD_OUT, rows);
    assertThat(evaluation.points(Role.HELD_OUT, 1, 0).toMatrix().data)
        .isEqualTo(rows.ofSource(1).toMatrix().data);
    assertThat(evaluation.points(Role.HELD_OUT, 1, 2).size()).isEqualTo(2);
    assertThat(evaluation.points(Role.HELD_OUT, 1, 99).size()).isEqualTo(6);
  }

  @Test
  void thinnedRowsAreASampleOfAllRowsAndNotTheFirstOnes() {
    Samples rows = Draws.perSource(law, 1000, Origin.REAL, RandomStream.of(9, 0));
    Samples thin = evaluation().with(Role.HELD_OUT, rows).points(Role.HELD_OUT, 0, 200);
    double sum = 0;
    for (int row = 0; row < 200; row++) {
      sum += thin.rowId(row);
    }
    // Mean index 499.5, standard error 288.7 sqrt(.8 / 200) = 18.3; 4 of them.
    assertThat(sum / 200).isBetween(499.5 - 73, 499.5 + 73);
  }

  @Test
  void anEmptyRoleIsNamed() {
    assertThat(evaluation().has(Role.TRUTH)).isFalse();
    assertThatThrownBy(() -> evaluation().points(Role.HELD_OUT, 0, 0))
        .hasMessageContaining("has no held-out");
  }

  @Test
  void metricsFitOnlyWhereTheStudyLetsThem() {
    assertThatThrownBy(() -> evaluation().fit("half", new NoisyMeanFamily(), null))
        .isInstanceOf(UnsupportedOperationException.class);
    List<String> asked = new ArrayList<>();
    RoleEvaluation training =
        evaluation()
            .fitting(
                (purpose, family, samples) -> {
                  asked.add(purpose + " " + samples.size());
                  return law;
                });
    Samples rows = Draws.perSource(law, 6, Origin.REAL, RandomStream.of(9, 0));

    assertThat(training.fit("half", new NoisyMeanFamily(), rows)).isSameAs(law);
    assertThat(asked).containsExactly("half 12");
  }

  /** Needs enumeration of the truth. */
  private record Enumerating() implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(new Output("risk", Better.LOWER, ""));
    }

    @Override
    public List<Need> needs() {
      return List.of(Need.anyOf(Role.TRUTH, FiniteForm.class), Need.points(Role.HELD_OUT));
    }

    @Override
    public String refusal(Space space) {
      return space.width() > 1 ? "one column only" : "";
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      return List.of(Measurement.exact("risk", 0, "none"));
    }
  }

  @Test
  void whatAMetricMissesIsSaidBeforeAnythingRuns() {
    Map<Role, Set<Class<?>>> withLaw =
        Map.of(Role.TRUTH, Set.of(LogDensity.class), Role.HELD_OUT, Set.of());
    assertThat(new Compatibility(law.space(), withLaw).problems(List.of(new Enumerating())))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("metrics[0]");
              assertThat(problem.message())
                  .isEqualTo(
                      "metric 'risk' needs finite-form of the truth, which offers log-density");
            });
    Map<Role, Set<Class<?>>> withRows = Map.of(Role.HELD_OUT, Set.of());
    assertThat(new Compatibility(law.space(), withRows).problems(List.of(new Enumerating())))
        .extracting(problem -> problem.message())
        .containsExactly("metric 'risk' needs truth, which is not there");
    Map<Role, Set<Class<?>>> enough =
        Map.of(Role.TRUTH, Set.of(FiniteForm.class), Role.HELD_OUT, Set.of());
    assertThat(new Compatibility(law.space(), enough).allows(new Enumerating())).isTrue();
  }
}
