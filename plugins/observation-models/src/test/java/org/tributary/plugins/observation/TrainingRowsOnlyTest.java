package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.Course;
import org.tributary.studies.DataOptions;
import org.tributary.studies.StudySetup;
import org.tributary.testkit.TestCell;

/** Rows that are seen are the training rows of every generation and no others. */
class TrainingRowsOnlyTest {
  private static final Space LINE = ColumnSpace.reals(1);

  /** Normal numbers: of a law, or 200 rows of it. */
  private record Numbers(boolean known) implements DataSource, Law {
    @Override
    public Space space() {
      return LINE;
    }

    @Override
    public List<String> sourceNames() {
      return List.of("numbers");
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      SamplesBuilder rows = new SamplesBuilder(LINE, 1);
      for (int row = 0; row < count; row++) {
        rows.add(new double[] {stream.nextGaussian()}, 0, row);
      }
      return rows.build();
    }

    @Override
    public Optional<Law> law() {
      return known ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<Pool> pool() {
      Samples rows = sample(0, 200, RandomStream.of(8, 0));
      return known ? Optional.empty() : Optional.of(Pool.ofDistinctRows(rows, sourceNames()));
    }
  }

  /** The real rows again and again. */
  private record Keep() implements Intervention {
    @Override
    public Step apply(LoopState state) {
      return Step.of(List.of(new Part.Kept(Origin.REAL, state.real(), 1)));
    }

    @Override
    public String label() {
      return "keep";
    }
  }

  private static Observations run(boolean known, Course course, Optional<Poison> poison) {
    DataOptions data = DataOptions.of(new Numbers(known)).withSamples(50).withEvaluationPoints(100);
    StudySetup setup = new StudySetup(data, List.of(new Poison.Found(!course.gap())), List.of());
    List<Intervention> loop = course.looped() ? List.of(new Keep()) : List.of();
    Arm arm =
        new Arm(
            "arm",
            new Poison.Means(),
            Training.named("pooled"),
            loop,
            poison.map(each -> each),
            false);
    TestCell cell = new TestCell(1);
    new ArmProcess(setup, course).run(cell, List.of(arm), setup.plan().draw(cell));
    return cell.observations();
  }

  private static List<Double> values(Observations all, String metric, String part) {
    return all.all().stream()
        .filter(each -> each.metric().equals(metric) && each.position().part().equals(part))
        .map(Observation::value)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void heldOutPointsStayCleanAndEveryGenerationIsTrainedOnWhatIsSeen(boolean known) {
    Observations seen = run(known, Course.of(3), Optional.of(new Poison()));
    assertThat(values(seen, "held-out", ""))
        .hasSize(3)
        .allSatisfy(most -> assertThat(most).isLessThan(10));
    assertThat(values(seen, "training", ""))
        .hasSize(3)
        // One dose in each: what the next generation keeps is not what the last one saw.
        .allSatisfy(most -> assertThat(most).isBetween(Poison.DOSE - 10, Poison.DOSE + 10));
    assertThat(values(seen, "candidate", ""))
        .allSatisfy(mean -> assertThat(mean).isBetween(Poison.DOSE - 1, Poison.DOSE + 1));
    assertThat(values(seen, "held-out", ""))
        .isEqualTo(values(run(known, Course.of(3), Optional.empty()), "held-out", ""));
  }

  @Test
  void besideTheGapTestRowsStayCleanAndTrainingRowsAreThoseThatWereSeen() {
    Course course = new Course(OptionalInt.empty(), List.of(), List.of(), true, false);
    Observations seen = run(false, course, Optional.of(new Poison()));
    assertThat(values(seen, "held-out", Course.TEST).get(0)).isLessThan(10);
    assertThat(values(seen, "held-out", Course.TRAIN).get(0)).isGreaterThan(Poison.DOSE / 2);
    assertThat(seen.all().get(0).sizes())
        .isEqualTo(run(false, course, Optional.empty()).all().get(0).sizes());
  }
}
