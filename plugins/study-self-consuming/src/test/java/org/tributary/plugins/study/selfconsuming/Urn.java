package org.tributary.plugins.study.selfconsuming;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Two balls of equal chance; a draw gives each ball once, weighted by how often it came. */
record Urn() implements Law, DataSource {
  @Override
  public Space space() {
    return new ColumnSpace(List.of(new ColumnSpace.Column("ball", Kind.Category.ofSize(2))));
  }

  @Override
  public int sources() {
    return 1;
  }

  @Override
  public List<String> sourceNames() {
    return List.of("urn");
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(this);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int first = stream.binomial(count - 2, 0.5) + 1;
    return MatrixSamples.weighted(
        space(),
        new DMatrixRMaj(new double[][] {{0}, {1}}),
        new int[2],
        1,
        Origin.REAL,
        new long[] {first, count - first});
  }

  /** A finite table of {@code rows} rows that hold their own index. */
  record Rows(int rows) implements DataSource {
    @Override
    public Space space() {
      return ColumnSpace.reals(1);
    }

    @Override
    public List<String> sourceNames() {
      return List.of("table");
    }

    @Override
    public Optional<Pool> pool() {
      DMatrixRMaj values = new DMatrixRMaj(rows, 1);
      int[] units = new int[rows];
      for (int row = 0; row < rows; row++) {
        values.data[row] = row;
        units[row] = row;
      }
      Samples samples = MatrixSamples.of(space(), values, new int[rows], 1, Origin.REAL);
      return Optional.of(new Pool(samples, units, sourceNames()));
    }
  }
}
