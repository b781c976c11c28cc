package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.fixture.RecordingRun;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.Design;

/** Replicate r trains on the r-th of training sets that share no unit; all see one test part. */
class DisjointSetsTest {
  private static final int ROWS = 800;
  private static final IntUnaryOperator SINGLE = row -> row;
  private static final IntUnaryOperator FOURS = row -> row / 4;

  private record Table(Optional<Pool> pool, Optional<Law> law) implements DataSource {
    @Override
    public Space space() {
      return ColumnSpace.reals(1);
    }

    @Override
    public List<String> sourceNames() {
      return List.of("a", "b");
    }
  }

  /** Rows of source 0 and 1 in turn, by fours where units are fours. */
  private static DataOptions table(IntUnaryOperator unit) {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(1), 2);
    for (int row = 0; row < ROWS; row++) {
      rows.add(new double[] {row}, row / 4 % 2, row);
    }
    int[] units = IntStream.range(0, ROWS).map(unit).toArray();
    Pool pool = new Pool(rows.build(), units, List.of("a", "b"));
    return DataOptions.of(new Table(Optional.of(pool), Optional.empty())).withDisjoint();
  }

  private static DataPlan.Data draw(DataPlan plan, int replicate) {
    RandomStream stream = RandomStream.of(4, replicate);
    return plan.draw(new RecordingRun(stream, replicate));
  }

  private static Set<Integer> units(Samples rows, IntUnaryOperator unit) {
    Set<Integer> units = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      units.add(unit.applyAsInt((int) rows.value(row, 0)));
    }
    return units;
  }

  private static List<String> problems(DataOptions options, int replicates) {
    return new DataPlan(options)
        .check(new Design("disjoint", List.of(), replicates)).stream()
            .map(problem -> problem.path() + ": " + problem.message())
            .toList();
  }

  private static void sharesNoUnit(DataPlan plan, IntUnaryOperator unit, int sets, int testRows) {
    assertThat(plan.rule()).isEqualTo(Rule.DISJOINT_SETS);
    assertThat(plan.defaultReplicates()).isEqualTo(sets);
    Set<Integer> seen = new HashSet<>();
    Set<Integer> test = units(draw(plan, 0).heldOut().orElseThrow(), unit);
    int taken = 0;
    for (int replicate = 0; replicate < sets; replicate++) {
      DataPlan.Data data = draw(plan, replicate);
      Set<Integer> own = units(data.training(), unit);
      taken += own.size();
      seen.addAll(own);
      assertThat(data.training().size()).isEqualTo(20);
      assertThat(data.rest()).isEmpty();
      assertThat(units(data.heldOut().orElseThrow(), unit)).isEqualTo(test);
      assertThat(data.shared().orElseThrow().rows().size()).isEqualTo(testRows);
      assertThat(data.sizes()).isEqualTo(new SplitSizes(20, testRows, own.size(), test.size()));
    }
    assertThat(seen)
        .as("units of all training sets")
        .hasSize(taken)
        .doesNotContainAnyElementsOf(test);
  }

  @Test
  void trainingSetsShareNoRowAndAQuarterIsHeldOutFromAll() {
    sharesNoUnit(new DataPlan(table(SINGLE).withSamples(20)), SINGLE, 30, 200);
  }

  @Test
  void rowsOfOneUnitAreInOneSetOnly() {
    sharesNoUnit(new DataPlan(table(FOURS).withSamples(20)), FOURS, 30, 200);
  }

  @Test
  void everySourceHasItsNumberOfRowsInEverySet() {
    DataPlan plan = new DataPlan(table(FOURS).withSamplesPerSource(10));
    // Ten rows are three units of four: two rows of the third are in no set. 75 units a source.
    assertThat(plan.defaultReplicates()).isEqualTo(25);
    for (int replicate = 0; replicate < 25; replicate++) {
      Samples training = draw(plan, replicate).training();
      assertThat(training.ofSource(0).size()).isEqualTo(10);
      assertThat(training.ofSource(1).size()).isEqualTo(10);
    }
    assertThatThrownBy(() -> draw(plan, 25))
        .hasMessageContaining("replicate 25 wants a training set of its own, the table gives 25");
  }

  @Test
  void aLargerTestShareIsKeptAndFewerSetsAreLeft() {
    DataPlan plan = new DataPlan(table(SINGLE).withSamples(8).withTestShare(0.5));
    assertThat(draw(plan, 3).heldOut().orElseThrow().size()).isEqualTo(400);
    assertThat(plan.defaultReplicates()).as("no more than are worth a fit").isEqualTo(50);
    assertThat(problems(plan.options(), 51))
        .containsExactly(
            "replicates: 51 replicates wanted of 50 disjoint training sets: lower replicates or"
                + " samples, or leave disjoint out");
  }

  @Test
  void whatCannotBeCutUpIsSaidBeforeRunning() {
    assertThat(problems(table(SINGLE).withSamples(20), 30)).isEmpty();
    assertThat(problems(table(SINGLE), 25))
        .containsExactly(
            "disjoint: training sets that share no row need a size: give samples or"
                + " samplesPerSource");
    assertThat(problems(table(SINGLE).withSamples(30), 25))
        .containsExactly(
            "samples: only 20 training sets of this size share no row beside the part held out, 25"
                + " are needed: lower samples, or leave disjoint out");
    assertThat(problems(table(SINGLE).withSamples(20).withFolds(5), 5))
        .containsExactly(
            "disjoint: folds hold out other rows each time, disjoint sets the same: give one of the"
                + " two");
    DataSource law = new Table(Optional.empty(), Optional.of(new NormalLaw(List.of(0.0, 4.0))));
    assertThat(problems(DataOptions.of(law).withSamples(20).withDisjoint(), 5))
        .containsExactly(
            "disjoint: a law has no table to cut up, its replicates are fresh draws: leave disjoint"
                + " out");
    DataPlan plan = new DataPlan(table(SINGLE).withSamples(20));
    assertThat(plan.checkAfterLock(new Design("locked", List.of(), 25)))
        .extracting(Problem::path)
        .containsExactly("disjoint");
    assertThatThrownBy(() -> plan.draw(RandomStream.of(1, 0)))
        .isInstanceOf(IllegalStateException.class);
  }
}
