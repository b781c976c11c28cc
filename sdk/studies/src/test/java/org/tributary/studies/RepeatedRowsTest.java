package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.repeats.Duplicates;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Copies stay together, values of a law that come again do not, and the data page says so. */
class RepeatedRowsTest {
  private static final int ROWS = 300;

  private record Table(Pool held) implements DataSource {
    @Override
    public Space space() {
      return held.rows().space();
    }

    @Override
    public List<String> sourceNames() {
      return held.sourceNames();
    }

    @Override
    public Optional<Pool> pool() {
      return Optional.of(held);
    }

    @Override
    public Optional<DataReport> report() {
      return Optional.of(new DataReport(ROWS, ROWS, 0, List.of(), List.of("Read.")));
    }
  }

  /** Three questions answered by one of four levels each: rows repeat by nature. */
  private static Samples survey() {
    Kind level = Kind.Category.ofSize(4);
    ColumnSpace space =
        new ColumnSpace(
            List.of(
                new ColumnSpace.Column("a", level),
                new ColumnSpace.Column("b", level),
                new ColumnSpace.Column("c", level)));
    RandomStream stream = RandomStream.of(5, 0);
    SamplesBuilder rows = new SamplesBuilder(space, 1);
    for (int row = 0; row < ROWS; row++) {
      rows.add(new double[] {stream.nextInt(4), stream.nextInt(4), stream.nextInt(4)}, 0, row);
    }
    return rows.build();
  }

  /** Normal rows of which the last thirty are the first thirty once more, one value missing. */
  private static Samples copied() {
    RandomStream stream = RandomStream.of(5, 1);
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(2), 1);
    double[][] first = new double[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      first[row] =
          row < 270
              ? new double[] {stream.nextGaussian(), row == 7 ? Double.NaN : stream.nextGaussian()}
              : first[row - 270];
      rows.add(first[row], 0, row);
    }
    return rows.build();
  }

  private static Pool decided(Samples rows, Duplicates duplicates) {
    DataSource table = new Table(Pool.ofDistinctRows(rows, List.of("all")));
    return RepeatedRows.of(table, duplicates).pool().orElseThrow();
  }

  private static long units(Pool pool) {
    return Arrays.stream(pool.units()).distinct().count();
  }

  @Test
  void rowsThatRepeatByNatureAreUnitsEach() {
    assertThat(units(decided(survey(), Duplicates.AUTO))).isEqualTo(ROWS);
    assertThat(units(decided(survey(), Duplicates.GROUP))).isEqualTo(64 - unseen());
  }

  private static long unseen() {
    return 64 - units(Pool.ofDistinctRows(survey(), List.of("all")));
  }

  @Test
  void copiesStayTogetherUnlessTheFileSaysKeep() {
    assertThat(units(decided(copied(), Duplicates.AUTO))).isEqualTo(270);
    assertThat(units(decided(copied(), Duplicates.KEEP))).isEqualTo(ROWS);
    Pool.Split split = decided(copied(), Duplicates.AUTO).split(RandomStream.of(6, 0), 0.2);
    for (int row = 0; row < split.test().rows().size(); row++) {
      long id = split.test().rows().rowId(row);
      long twin = id < 30 ? id + 270 : id >= 270 ? id - 270 : id;
      Samples train = split.train().rows();
      for (int other = 0; other < train.size(); other++) {
        assertThat(train.rowId(other)).isNotEqualTo(twin);
      }
    }
  }

  @Test
  void theDataPageSaysWhatWasDecidedAndWhy() {
    DataSource table = new Table(Pool.ofDistinctRows(copied(), List.of("all")));
    assertThat(DataOptions.of(table).source().report().orElseThrow().notes())
        .containsExactly(
            "Read.",
            "30 of 300 rows repeat another one; treated as copies, which stay together (270"
                + " units): column 'x1' is so fine that equal rows do not arise by chance. To"
                + " decide otherwise: duplicates: keep.");
  }

  @Test
  void blocksStayBlocksAndTablesWithoutRepeatsAsTheyAre() {
    int[] blocks = new int[ROWS];
    Arrays.setAll(blocks, row -> row / 10);
    DataSource inBlocks = new Table(new Pool(survey(), blocks, List.of("all")));
    for (Duplicates duplicates : Duplicates.values()) {
      assertThat(RepeatedRows.of(inBlocks, duplicates)).isSameAs(inBlocks);
    }
    int[] fresh = new int[270];
    Arrays.setAll(fresh, row -> row);
    Samples distinct = copied().select(fresh);
    DataSource plain = new Table(Pool.ofDistinctRows(distinct, List.of("all")));
    assertThat(RepeatedRows.of(plain, Duplicates.AUTO)).isSameAs(plain);
  }
}
