package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.fixture.RecordingRun;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.TensorSpace;

class JudgementTest {
  private static final CensoredException COLLAPSE =
      new CensoredException(Outcome.COLLAPSED, "the variance fell to 0");

  /** Needs points of roles and measures nothing. */
  private record Needing(String name, Role... roles) implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(new Output(name, Better.LOWER, ""));
    }

    @Override
    public List<Need> needs() {
      return Arrays.stream(roles).map(Need::points).toList();
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      return List.of();
    }
  }

  private record Fixed(String name, Better better, boolean collapses) implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(new Output(name, better, "nats"), new Output(name + "-share", better, ""));
    }

    @Override
    public List<Need> needs() {
      return List.of();
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      if (collapses) {
        throw COLLAPSE;
      }
      return List.of(
          Measurement.exact(name, 1, "fixed"), Measurement.exact(name + "-share", 2, "fixed"));
    }
  }

  private static RoleEvaluation evaluation() {
    return new RoleEvaluation(ColumnSpace.reals(1), new double[] {1}, 1, RandomStream.of(1, 0), 1);
  }

  private static Judgement judgement(boolean secondCollapses) {
    return new Judgement(
        List.of(
            new Fixed("loss", Metric.Better.LOWER, false),
            new Fixed("spread", Metric.Better.NEITHER, secondCollapses)));
  }

  @Test
  void aMetricThatEndsInACensoringIsRecordedOnceAnOutput() {
    List<Measurement> all = judgement(true).of(evaluation());
    assertThat(all)
        .extracting(Measurement::metric)
        .containsExactly("loss", "loss-share", "spread", "spread-share");
    assertThat(all)
        .extracting(Measurement::outcome)
        .containsExactly(Outcome.VALUE, Outcome.VALUE, Outcome.COLLAPSED, Outcome.COLLAPSED);
    assertThat(all.get(2).estimator()).isEqualTo("the variance fell to 0");
  }

  @Test
  void aFitThatEndsInACensoringIsRecordedForEveryOutput() {
    RecordingRun run = new RecordingRun(RandomStream.of(1, 0));
    boolean there =
        judgement(false)
            .record(
                run,
                "pooled",
                Position.none(),
                SplitSizes.none(),
                () -> {
                  throw COLLAPSE;
                },
                law -> evaluation());
    assertThat(there).isFalse();
    assertThat(run.entries()).hasSize(4);
    assertThat(run.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.arm()).isEqualTo("pooled");
              assertThat(entry.measurement().outcome()).isEqualTo(Outcome.COLLAPSED);
            });
  }

  @Test
  void anEvaluationThatEndsInACensoringIsRecordedForEveryOutput() {
    RecordingRun run = new RecordingRun(RandomStream.of(1, 0));
    boolean there =
        judgement(false)
            .record(
                run,
                "pooled",
                Position.none(),
                SplitSizes.none(),
                () -> new NormalLaw(List.of(0.0)),
                law -> {
                  throw COLLAPSE;
                });
    assertThat(there).isFalse();
    assertThat(run.entries())
        .hasSize(4)
        .allSatisfy(
            entry -> assertThat(entry.measurement().outcome()).isEqualTo(Outcome.COLLAPSED));
  }

  @Test
  void aFitThatWorksIsMeasured() {
    RecordingRun run = new RecordingRun(RandomStream.of(1, 0));
    NormalLaw law = new NormalLaw(List.of(0.0));
    assertThat(
            judgement(false)
                .record(
                    run,
                    "",
                    Position.generation(3),
                    SplitSizes.none(),
                    () -> law,
                    found -> evaluation()))
        .isTrue();
    assertThat(run.entries())
        .extracting(entry -> entry.measurement().value())
        .containsExactly(1.0, 2.0, 1.0, 2.0);
    assertThat(run.entries().get(0).position()).isEqualTo(Position.generation(3));
  }

  @Test
  void onlyOutputsWithADirectionCanBeContrasted() {
    assertThat(judgement(false).directed())
        .extracting(Metric.Output::name)
        .containsExactly("loss", "loss-share");
    assertThat(judgement(false).outputs()).hasSize(4);
  }

  @Test
  void onlyWhatComparesWithHeldOutPointsAloneHasAGap() {
    Judgement judgement =
        new Judgement(
            List.of(
                new Needing("loss", Role.CANDIDATE, Role.HELD_OUT),
                new Needing("distance", Role.CANDIDATE, Role.TRUTH),
                new Needing("excess", Role.CANDIDATE, Role.HELD_OUT, Role.TRUTH),
                new Needing("copies", Role.CANDIDATE, Role.HELD_OUT, Role.TRAINING)));

    assertThat(judgement.withGap().outputs())
        .extracting(Metric.Output::name)
        .containsExactly("loss");
    assertThat(judgement.outputs())
        .filteredOn(judgement::hasGap)
        .extracting(Metric.Output::name)
        .containsExactly("loss");
  }

  @Test
  void marginsAreThoseOfTheRulesOfEvidence() {
    Metric.Output nats = new Metric.Output("loss", Metric.Better.LOWER, "nats");
    Metric.Output share = new Metric.Output("tv", Metric.Better.LOWER, "");
    ColumnSpace five = ColumnSpace.reals(5);
    assertThat(Judgement.margin(Rule.LAW_KNOWN, share, five)).isEqualTo(Math.log(1.02));
    assertThat(Judgement.margin(Rule.ONE_DATA_SET, nats, five)).isEqualTo(0.05);
    assertThat(Judgement.margin(Rule.ONE_DATA_SET, share, five)).isZero();
    Metric.Output perCharacter =
        new Metric.Output("loss", Metric.Better.LOWER, "nats per character");
    assertThat(Judgement.margin(Rule.ONE_DATA_SET, perCharacter, TensorSpace.tokens(30, 500)))
        .isEqualTo(0.01);
  }
}
