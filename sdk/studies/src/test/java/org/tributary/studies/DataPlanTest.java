package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.fixture.RecordingRun;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.Design;

class DataPlanTest {
  private record Known(NormalLaw known) implements DataSource {
    @Override
    public Space space() {
      return known.space();
    }

    @Override
    public List<String> sourceNames() {
      return IntStream.range(0, known.sources()).mapToObj(Integer::toString).toList();
    }

    @Override
    public Optional<Law> law() {
      return Optional.of(known);
    }
  }

  private record Table(Pool rows) implements DataSource {
    @Override
    public Space space() {
      return rows.rows().space();
    }

    @Override
    public List<String> sourceNames() {
      return rows.sourceNames();
    }

    @Override
    public Optional<Pool> pool() {
      return Optional.of(rows);
    }
  }

  private final NormalLaw law = new NormalLaw(List.of(0.0, 4.0));
  private final RandomStream stream = RandomStream.of(4, 0);

  private DataPlan known(Optional<Integer> samples, Optional<Integer> perSource) {
    return plan(new Known(law), samples, perSource);
  }

  /** 300 rows of source 0 and 100 of source 1; {@code unit} gives the unit of a row. */
  private static DataPlan table(
      Optional<Integer> samples,
      Optional<Integer> perSource,
      java.util.function.IntUnaryOperator unit) {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(1), 2);
    for (int row = 0; row < 400; row++) {
      rows.add(new double[] {row}, row < 300 ? 0 : 1, row);
    }
    int[] units = IntStream.range(0, 400).map(unit).toArray();
    Table table = new Table(new Pool(rows.build(), units, List.of("a", "b")));
    return plan(table, samples, perSource);
  }

  private static DataPlan plan(
      DataSource source, Optional<Integer> samples, Optional<Integer> perSource) {
    DataOptions plain = DataOptions.of(source).withEvaluationPoints(10);
    DataOptions total = samples.map(plain::withSamples).orElse(plain);
    return new DataPlan(perSource.map(total::withSamplesPerSource).orElse(total));
  }

  private static Set<Double> values(Samples rows) {
    Set<Double> values = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      values.add(rows.value(row, 0));
    }
    return values;
  }

  @Test
  void aLawIsDrawnFreshAndJudgedByItself() {
    DataPlan plan = known(Optional.of(60), Optional.empty());
    DataPlan.Data data = plan.draw(stream);
    assertThat(data.training().size()).isEqualTo(60);
    assertThat(data.heldOut()).isEmpty();
    assertThat(data.rest()).isEmpty();
    assertThat(plan.rule()).isEqualTo(Rule.LAW_KNOWN);
    RoleEvaluation evaluation = plan.evaluation(data, law, new RecordingRun(stream));
    assertThat(evaluation.law(Role.TRUTH)).contains(law);
    assertThat(evaluation.law(Role.HELD_OUT)).contains(law);
    assertThat(evaluation.sourceWeights()).containsExactly(0.5, 0.5);
    assertThat(known(Optional.empty(), Optional.of(9)).draw(stream).training().ofSource(1).size())
        .isEqualTo(9);
  }

  @Test
  void replicatesDifferAndRepeat() {
    DataPlan plan = known(Optional.of(60), Optional.empty());
    double[] first = plan.draw(RandomStream.of(4, 1)).training().toMatrix().data;
    assertThat(plan.draw(RandomStream.of(4, 1)).training().toMatrix().data).isEqualTo(first);
    assertThat(plan.draw(RandomStream.of(4, 2)).training().toMatrix().data).isNotEqualTo(first);
  }

  @Test
  void aTableIsSplitAndSourcesWeighByTheirRows() {
    DataPlan plan = table(Optional.empty(), Optional.empty(), row -> row);
    DataPlan.Data data = plan.draw(stream);
    assertThat(data.training().size()).isEqualTo(320);
    assertThat(data.heldOut().orElseThrow().size()).isEqualTo(80);
    Set<Double> both = values(data.training());
    both.retainAll(values(data.heldOut().orElseThrow()));
    assertThat(both).isEmpty();
    assertThat(plan.sourceWeights()).containsExactly(0.75, 0.25);
    assertThat(plan.rule()).isEqualTo(Rule.ONE_DATA_SET);
    RoleEvaluation evaluation = plan.evaluation(data, law, new RecordingRun(stream));
    assertThat(evaluation.has(Role.TRUTH)).isFalse();
    assertThat(evaluation.points(Role.HELD_OUT, 1, 0).size()).isEqualTo(20);
  }

  @Test
  void foldsAreHeldOutOneAReplicate() {
    DataPlan splits = table(Optional.empty(), Optional.empty(), row -> row % 10);
    DataPlan plan = new DataPlan(splits.options().withFolds(10));
    assertThat(plan.defaultReplicates()).isEqualTo(10);
    assertThat(plan.check(new Design("folds", List.of(), 10))).isEmpty();
    Set<Double> seen = new HashSet<>();
    for (int replicate = 0; replicate < 10; replicate++) {
      DataPlan.Data data = plan.draw(new RecordingRun(stream, replicate));
      assertThat(data.training().size()).isEqualTo(360);
      assertThat(data.heldOut().orElseThrow().size()).isEqualTo(40);
      seen.addAll(values(data.heldOut().orElseThrow()));
    }
    assertThat(seen).hasSize(400);
    assertThat(plan.check(new Design("folds", List.of(), 11)))
        .extracting(Problem::path)
        .containsExactly("replicates");
    assertThatThrownBy(() -> plan.draw(stream)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void foldsOfALawOrOfTooFewUnitsAreRefused() {
    DataPlan few = table(Optional.empty(), Optional.empty(), row -> row % 4);
    for (DataPlan base : List.of(few, known(Optional.of(60), Optional.empty()))) {
      DataPlan plan = new DataPlan(base.options().withFolds(5));
      assertThat(plan.check()).extracting(Problem::path).containsExactly("folds");
    }
  }

  @Test
  void fewerTrainingRowsLeaveTheHeldOutOnesAloneAndTheRestToTake() {
    DataPlan.Data all = table(Optional.of(300), Optional.empty(), row -> row).draw(stream);
    DataPlan.Data few = table(Optional.of(100), Optional.empty(), row -> row).draw(stream);
    assertThat(values(few.heldOut().orElseThrow())).isEqualTo(values(all.heldOut().orElseThrow()));
    assertThat(values(all.training())).containsAll(values(few.training()));
    Pool.Draw rest = few.rest().orElseThrow();
    assertThat(rest.left()).isEqualTo(220);
    Set<Double> fresh = values(rest.take(220));
    fresh.retainAll(values(few.training()));
    assertThat(fresh).isEmpty();
  }

  @Test
  void everySourceGetsItsNumberOfRows() {
    DataPlan.Data data = table(Optional.empty(), Optional.of(70), row -> row).draw(stream);
    assertThat(data.training().ofSource(0).size()).isEqualTo(70);
    assertThat(data.training().ofSource(1).size()).isEqualTo(70);
  }

  @Test
  void aSplitThatLeavesASourceShortIsRefusedNotTrainedOnLess() {
    // Source 1 has two units of 50 rows: holding one of them out leaves 50 of the 80 planned.
    DataPlan plan =
        table(Optional.empty(), Optional.of(80), row -> row < 300 ? row : 300 + row % 2);
    DataPlan wide = new DataPlan(plan.options().withTestShare(0.3));
    assertThatThrownBy(() -> wide.draw(stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source 'b' has 50 training rows after the split, 80 are wanted");
  }

  @Test
  void sizesThatCannotWorkAreFoundBeforeRunning() {
    assertThat(known(Optional.empty(), Optional.empty()).check())
        .extracting(Problem::path)
        .containsExactly("samples");
    assertThat(known(Optional.of(5), Optional.of(5)).check())
        .extracting(Problem::path)
        .containsExactly("samplesPerSource");
    assertThat(table(Optional.of(321), Optional.empty(), row -> row).check())
        .extracting(Problem::message)
        .containsExactly(
            "321 training rows wanted, about 320 remain after the test split: lower samples or"
                + " testShare");
    assertThat(table(Optional.empty(), Optional.of(81), row -> row).check())
        .extracting(Problem::message)
        .containsExactly(
            "81 training rows wanted of source 'b', about 80 remain after the test split: lower"
                + " samplesPerSource or testShare");
    assertThat(table(Optional.empty(), Optional.of(80), row -> row).check()).isEmpty();
    assertThat(known(Optional.empty(), Optional.of(Integer.MAX_VALUE)).check())
        .containsExactly(
            new Problem(
                "samplesPerSource",
                "more than 2147483647 training rows in all: lower samplesPerSource"));
    assertThat(table(Optional.of(320), Optional.empty(), row -> row).check()).isEmpty();
  }

  private static DataPlan imbalanced(
      DataSource source, Optional<Integer> samples, Optional<Integer> perSource, double imbalance) {
    return new DataPlan(plan(source, samples, perSource).options().withImbalance(imbalance));
  }

  /** 300 and 100 rows; a locked fifth leaves 240 and 80, a fifth of those 192 and 64. */
  @Test
  void aSelectionTrainsOnWhatItsLockedSplitLeaves() {
    Design design = new Design("locked", List.of(), 5);
    DataPlan fits = table(Optional.of(256), Optional.empty(), row -> row);
    assertThat(fits.checkAfterLock(design)).isEmpty();
    Pool unlocked = fits.options().source().pool().orElseThrow().split(stream, 0.2).train();
    assertThat(fits.draw(new RecordingRun(stream), unlocked).training().size()).isEqualTo(256);
    assertThat(unlocked.split(stream.child("split"), 0.2).train().rows().size()).isEqualTo(256);
    DataPlan large = table(Optional.of(257), Optional.empty(), row -> row);
    assertThat(large.check(design)).isEmpty();
    assertThat(large.checkAfterLock(design))
        .containsExactly(
            new Problem(
                "samples",
                "257 training rows wanted, about 256 remain after the locked test split of a"
                    + " selection and the split of a replicate: lower samples or testShare"));
    assertThat(table(Optional.empty(), Optional.of(64), row -> row).checkAfterLock(design))
        .isEmpty();
    assertThat(table(Optional.empty(), Optional.of(65), row -> row).checkAfterLock(design))
        .extracting(Problem::path)
        .containsExactly("samplesPerSource");
    assertThat(known(Optional.of(9_000), Optional.empty()).checkAfterLock(design)).isEmpty();
  }

  /** Of 320 rows at imbalance i source 0 takes 320 i / (1 + i), and has 240. */
  @Test
  void anImbalanceThatASourceHasNotTheRowsForIsFoundBeforeRunning() {
    DataSource source = table(Optional.empty(), Optional.empty(), row -> row).options().source();
    DataPlan fits = imbalanced(source, Optional.of(320), Optional.empty(), 3);
    assertThat(fits.check()).isEmpty();
    assertThat(fits.draw(stream).training().ofSource(0).size()).isEqualTo(240);
    DataPlan steep = imbalanced(source, Optional.of(320), Optional.empty(), 9);
    assertThatThrownBy(() -> steep.draw(stream)).isInstanceOf(IllegalArgumentException.class);
    assertThat(steep.check())
        .containsExactly(
            new Problem(
                "samples",
                "288 training rows wanted of source 'a', about 240 remain after the test split:"
                    + " lower samples, imbalance or testShare"));
    // 180 rows a source, as 270 and 90: source 1 has 80.
    assertThat(imbalanced(source, Optional.empty(), Optional.of(180), 3).check())
        .extracting(Problem::path)
        .containsExactly("samplesPerSource");
    // 120 a source are more than source 1 has, but it gives only 24 of them.
    assertThat(imbalanced(source, Optional.empty(), Optional.of(120), 9).check()).isEmpty();
  }

  @Test
  void aSourceThatAnImbalanceLeavesWithoutARowIsNamed() {
    DataSource table = table(Optional.empty(), Optional.empty(), row -> row).options().source();
    for (DataPlan plan :
        List.of(
            imbalanced(table, Optional.of(40), Optional.empty(), 1000),
            imbalanced(table, Optional.empty(), Optional.of(20), 1000))) {
      assertThat(plan.draw(stream).training().ofSource(1).size()).isZero();
      assertThat(plan.check())
          .singleElement()
          .extracting(Problem::message)
          .asString()
          .startsWith("source 'b' would get no training row at imbalance 1000.0: raise samples");
    }
    assertThat(imbalanced(new Known(law), Optional.empty(), Optional.of(20), 1000).check())
        .extracting(Problem::path)
        .containsExactly("samplesPerSource");
    // Labels of a law are random: that one is missing is no matter of the plan.
    assertThat(imbalanced(new Known(law), Optional.of(40), Optional.empty(), 1000).check())
        .isEmpty();
  }

  @Test
  void aSourceTooSmallToSplitIsNamedBeforeAnythingRuns() {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(1), 3);
    int[] sizes = {30, 2, 3};
    for (int k = 0; k < sizes.length; k++) {
      for (int row = 0; row < sizes[k]; row++) {
        rows.add(new double[] {100 * k + row}, k, 100 * k + row);
      }
    }
    Pool pool = Pool.ofDistinctRows(rows.build(), List.of("a", "b", "c"));
    DataPlan plan = plan(new Table(pool), Optional.empty(), Optional.empty());
    // Of 2 rows a fifth is less than half a row, of 3 it is more.
    assertThat(plan.check())
        .containsExactly(
            new Problem(
                "source",
                "a split with testShare 0.2 leaves no row on one side of source 'b': leave small"
                    + " sources out, merge them, or change testShare"));
    assertThat(plan.draw(stream).heldOut().orElseThrow().ofSource(1).size()).isZero();
    assertThat(plan.draw(stream).heldOut().orElseThrow().ofSource(2).size()).isEqualTo(1);
  }
}
