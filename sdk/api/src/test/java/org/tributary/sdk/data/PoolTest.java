package org.tributary.sdk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.space.ColumnSpace;

class PoolTest {
  private final RandomStream stream = RandomStream.of(7, 0);

  /** Row i holds the value i, is of source i mod sources and of the unit given. */
  private static Pool pool(int rows, int sources, java.util.function.IntUnaryOperator unit) {
    SamplesBuilder builder = new SamplesBuilder(ColumnSpace.reals(1), sources);
    for (int row = 0; row < rows; row++) {
      builder.add(new double[] {row}, row % sources, row);
    }
    int[] units = IntStream.range(0, rows).map(unit).toArray();
    List<String> names = IntStream.range(0, sources).mapToObj(k -> "s" + k).toList();
    return new Pool(builder.build(), units, names);
  }

  private static Set<Integer> units(Pool pool) {
    Set<Integer> units = new HashSet<>();
    Arrays.stream(pool.units()).forEach(units::add);
    return units;
  }

  private static Set<Long> ids(Samples rows) {
    Set<Long> ids = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      ids.add(rows.rowId(row));
    }
    return ids;
  }

  @Test
  void aSplitHoldsOutTheShareOfEverySourceAndLosesNoRow() {
    Pool pool = pool(1000, 4, row -> row);
    Pool.Split split = pool.split(stream, 0.2);
    assertThat(split.test().countBySource()).containsExactly(50, 50, 50, 50);
    assertThat(split.train().countBySource()).containsExactly(200, 200, 200, 200);
    Set<Long> all = new HashSet<>(ids(split.train().rows()));
    all.addAll(ids(split.test().rows()));
    assertThat(all).hasSize(1000);
  }

  @Test
  void rowsOfOneUnitStayOnOneSideEvenAcrossSources() {
    // Parallel texts: position p is one unit of both sources.
    Pool pool = pool(400, 2, row -> row / 2);
    Pool.Split split = pool.split(stream, 0.25);
    Set<Integer> shared = units(split.train());
    shared.retainAll(units(split.test()));
    assertThat(shared).isEmpty();
    assertThat(split.test().countBySource()).containsExactly(50, 50);
  }

  @Test
  void unitsOfUnequalSizeComeNearTheShare() {
    // Units of 1, 2, ..., 40 rows: the greatest unit bounds the deviation.
    int[] unitOf = new int[820];
    int row = 0;
    for (int unit = 1; unit <= 40; unit++) {
      for (int i = 0; i < unit; i++) {
        unitOf[row++] = unit;
      }
    }
    for (int replicate = 0; replicate < 20; replicate++) {
      Pool.Split split =
          pool(820, 1, i -> unitOf[i]).split(RandomStream.of(1, replicate).child("split"), 0.2);
      assertThat(split.test().rows().size()).isBetween(164 - 40, 164 + 40);
    }
  }

  @Test
  void splitsRepeatFromTheirStreamAndDifferBetweenStreams() {
    Pool pool = pool(200, 2, row -> row);
    Set<Long> first = ids(pool.split(stream.child("split"), 0.2).test().rows());
    assertThat(ids(pool.split(stream.child("split"), 0.2).test().rows())).isEqualTo(first);
    assertThat(ids(pool.split(RandomStream.of(7, 1).child("split"), 0.2).test().rows()))
        .isNotEqualTo(first);
  }

  @Test
  void aSplitWithAnEmptySideIsRefused() {
    assertThatThrownBy(() -> pool(20, 1, row -> 0).split(stream, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few units");
    assertThatThrownBy(() -> pool(20, 1, row -> row).split(stream, 1))
        .hasMessageContaining("testShare must be in (0, 1)");
  }

  @Test
  void foldsHoldOutEachUnitOnceOverAllSourcesAndInRuns() {
    // Unit u is position u of both texts: 40 positions of 5 rows a source.
    Pool pool = pool(400, 2, row -> row / 10);
    Set<Long> seen = new HashSet<>();
    for (int fold = 0; fold < 7; fold++) {
      Pool.Split split = pool.fold(fold, 7);
      int[] held = units(split.test()).stream().mapToInt(each -> each).sorted().toArray();
      assertThat(held.length).isBetween(5, 6);
      assertThat(held[held.length - 1] - held[0]).as("one run").isEqualTo(held.length - 1);
      assertThat(split.test().countBySource()).containsExactly(held.length * 5, held.length * 5);
      assertThat(split.train().rows().size() + split.test().rows().size()).isEqualTo(400);
      seen.addAll(ids(split.test().rows()));
    }
    assertThat(seen).hasSize(400);
  }

  @Test
  void moreFoldsThanUnitsAreRefused() {
    Pool pool = pool(400, 2, row -> row / 40);
    assertThat(pool.foldRefusal(10)).isEmpty();
    assertThatThrownBy(() -> pool.fold(0, 11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 10 folds are possible");
    assertThatThrownBy(() -> pool.fold(10, 10)).hasMessage("fold 10 of 10 folds");
    assertThat(pool.foldRefusal(1)).contains("folds must be >= 2, was 1");
  }

  @Test
  void drawsNeverRepeatARowAndRefuseMoreThanThereAre() {
    Pool.Draw draw = pool(100, 1, row -> row).draw(stream);
    Set<Long> seen = new HashSet<>(ids(draw.take(60)));
    seen.addAll(ids(draw.take(40)));
    assertThat(seen).hasSize(100);
    assertThat(draw.left()).isZero();
    assertThatThrownBy(() -> draw.take(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 fresh rows wanted, 0 of 100 left");
  }

  @Test
  void aDrawTakesTheSameRowsHoweverItIsCut() {
    Pool pool = pool(50, 1, row -> row);
    Pool.Draw cut = pool.draw(stream.child("training"));
    List<Double> pieces = new java.util.ArrayList<>();
    for (int size : new int[] {3, 20, 7}) {
      Samples rows = cut.take(size);
      IntStream.range(0, size).forEach(row -> pieces.add(rows.value(row, 0)));
    }
    Samples whole = pool.draw(stream.child("training")).take(30);
    assertThat(IntStream.range(0, 30).mapToObj(row -> whole.value(row, 0)).toList())
        .isEqualTo(pieces);
  }

  @Test
  void aBootstrapHasAsManyRowsAndAboutSixtyThreePercentDistinctOnes() {
    Samples rows = pool(10_000, 1, row -> row).bootstrap(stream);
    assertThat(rows.size()).isEqualTo(10_000);
    // Distinct share 1 - 1/e with standard deviation sqrt((1/e)(1-2/e)/n) = .0031; 4 of them.
    assertThat(ids(rows).size() / 10_000.0)
        .isCloseTo(1 - 1 / Math.E, org.assertj.core.data.Offset.offset(0.0125));
  }

  @Test
  void exactDuplicatesFormOneUnitWhateverTheirSource() {
    SamplesBuilder builder = new SamplesBuilder(ColumnSpace.reals(2), 2);
    double[][] rows = {{1, 2}, {1, 3}, {1, 2}, {0.5, 9}, {1, 2}};
    for (int row = 0; row < rows.length; row++) {
      builder.add(rows[row], row % 2, row);
    }
    int[] units = Pool.ofDistinctRows(builder.build(), List.of("a", "b")).units();
    assertThat(units[0]).isEqualTo(units[2]).isEqualTo(units[4]);
    assertThat(new int[] {units[0], units[1], units[3]}).doesNotHaveDuplicates();
  }
}
