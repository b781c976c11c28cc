package org.tributary.numerics.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;

class FilteredSearchTest {

  private static DMatrixRMaj normal(String name, int rows, int columns, double offset) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    RandomStream stream = RandomStream.of(31, 0).child(name);
    for (int i = 0; i < matrix.data.length; i++) {
      matrix.data[i] = offset + stream.nextGaussian();
    }
    return matrix;
  }

  private static NearestNeighbours direct(DMatrixRMaj x, DMatrixRMaj y, int count, Pairs pairs) {
    NeighbourSearch search = new NeighbourSearch(x.numRows, count, pairs);
    PairBlocks blocks = DirectBlocks.of(new ScalarLoops(), x, y);
    Chunks.run(1, blocks.chunks(), chunk -> blocks.visit(chunk, false, search));
    return search.result();
  }

  /** Far from the origin products cancel; whole numbers tie; 1e200 has no square. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e6, 1e12, 1e200})
  void theNeighboursAreThoseOfSquaredDifferencesToTheLastBit(double offset) {
    DMatrixRMaj x = normal("x", 700, 40, offset);
    DMatrixRMaj y = normal("y", 2100, 40, offset);
    System.arraycopy(x.data, 0, y.data, 40 * 1500, 40 * 300);
    System.arraycopy(x.data, 0, y.data, 40 * 900, 40 * 300);
    for (int i = 0; i < 40 * 200; i++) {
      y.data[i] = Math.rint(y.data[i]);
    }

    NearestNeighbours found = PairwiseKernels.onThreads(2).nearestNeighbours(x, y, 3, Pairs.ALL);
    NearestNeighbours wanted = direct(x, y, 3, Pairs.ALL);

    assertThat(found.indices()).isEqualTo(wanted.indices());
    assertThat(found.distances()).isEqualTo(wanted.distances());
  }

  @Test
  void aRowIsNotItsOwnNeighbourWhereExcluded() {
    DMatrixRMaj x = normal("x", 600, 40, 3);

    NearestNeighbours found =
        PairwiseKernels.oneThread().nearestNeighbours(x, x, 2, Pairs.EXCLUDING_SELF);

    assertThat(found.indices()).isEqualTo(direct(x, x, 2, Pairs.EXCLUDING_SELF).indices());
  }

  /** The limit is 20 s on 2 cores; processor time is counted, which other work does not change. */
  @Tag("acceptance")
  @Test
  void tenThousandImagesAmongSixtyThousand() {
    DMatrixRMaj x = normal("x", 10_000, 784, 0);
    DMatrixRMaj y = normal("y", 60_000, 784, 0);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    NearestNeighbours found = PairwiseKernels.oneThread().nearestNeighbours(x, y, 2, Pairs.ALL);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;

    System.out.printf("[neighbours] 10,000 among 60,000 in 784 columns: %.1f CPU s%n", seconds);
    assertThat(found.distance(0, 0)).isPositive();
    assertThat(seconds).isLessThan(40);
  }
}
