package org.tributary.numerics.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;

/** Every kernel of both twins against two plain loops; 1300 rows are more than one block. */
class PairwiseKernelsTest {
  private static final double H = 0.7;

  private static Stream<PairwiseKernels> twins() {
    return Stream.of(
        new PairwiseKernels(new ScalarLoops(), 1),
        new PairwiseKernels(new VectorLoops(), 1),
        new PairwiseKernels(new VectorLoops(), 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 33, 50})
  void gaussianSumsMatchThePlainLoop(int dimension) {
    DMatrixRMaj x = sample("x", 71, dimension);
    DMatrixRMaj y = sample("y", 1300, dimension);
    double bandwidth = H * Math.sqrt(dimension);
    double tolerance = dimension > Operands.DIRECT_DIMENSIONS ? 1e-9 : 1e-11; // percent
    twins()
        .forEach(
            kernels -> {
              double[] sums = kernels.gaussianKernelSums(x, y, bandwidth);
              double[] logs = kernels.logGaussianKernelSums(x, y, bandwidth);
              DMatrixRMaj matrix = kernels.gaussianKernelMatrix(x, y, bandwidth);
              for (int i = 0; i < 71; i += 7) {
                double expected = 0;
                for (int j = 0; j < 1300; j++) {
                  double square = square(x, i, y, j);
                  double value = Math.exp(-square / (2 * bandwidth * bandwidth));
                  expected += value;
                  assertThat(matrix.get(i, j)).isCloseTo(value, withinPercentage(1e-9));
                }
                assertThat(sums[i]).isCloseTo(expected, withinPercentage(tolerance));
                assertThat(logs[i]).isCloseTo(Math.log(expected), within(1e-11));
              }
            });
  }

  @Test
  void theTwinsAgreeAndThreadsDoNotChangeABit() {
    DMatrixRMaj x = sample("x", 300, 3);
    DMatrixRMaj y = sample("y", 1300, 3);
    double[] scalar = new PairwiseKernels(new ScalarLoops(), 1).gaussianKernelSums(x, y, H);
    double[] one = new PairwiseKernels(new VectorLoops(), 1).gaussianKernelSums(x, y, H);
    double[] two = new PairwiseKernels(new VectorLoops(), 2).gaussianKernelSums(x, y, H);

    assertThat(one).isEqualTo(two);
    for (int i = 0; i < one.length; i++) {
      assertThat(one[i]).isCloseTo(scalar[i], withinPercentage(1e-11));
    }
    double total = PairwiseKernels.oneThread().distanceTotal(x);
    assertThat(PairwiseKernels.onThreads(3).distanceTotal(x)).isEqualTo(total);
  }

  @ParameterizedTest
  @MethodSource("twins")
  void totalsOfOneSampleEqualTheFullDoubleSum(PairwiseKernels kernels) {
    DMatrixRMaj x = sample("x", 1100, 2);
    double full = kernels.gaussianKernelTotal(x, x.copy(), H);

    assertThat(kernels.gaussianKernelTotal(x, Pairs.ALL, H))
        .isCloseTo(full, withinPercentage(1e-10));
    assertThat(kernels.gaussianKernelTotal(x, Pairs.EXCLUDING_SELF, H))
        .isCloseTo(full - 1100, withinPercentage(1e-10));
    assertThat(kernels.distanceTotal(x))
        .isCloseTo(kernels.distanceTotal(x, x.copy()), withinPercentage(1e-10));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void logSumsStayFiniteFarAwayAndHonourWeights(PairwiseKernels kernels) {
    DMatrixRMaj far = new DMatrixRMaj(new double[][] {{1000, 0}});
    DMatrixRMaj y = new DMatrixRMaj(new double[][] {{0, 0}, {1, 0}, {900, 0}});
    double[] leaveOut = {0, 0, Double.NEGATIVE_INFINITY};

    assertThat(kernels.gaussianKernelSums(far, y, 1)[0]).isZero();
    assertThat(kernels.logGaussianKernelSums(far, y, 1)[0]).isEqualTo(-5000.0);
    assertThat(kernels.logGaussianKernelSums(far, y, 1, leaveOut, Pairs.ALL)[0])
        .isCloseTo(-0.5 * 999 * 999, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void aRowThatMeetsNobodyHasLogSumMinusInfinity(PairwiseKernels kernels) {
    DMatrixRMaj x = sample("x", 3, 2);
    DMatrixRMaj alone = sample("x", 1, 2);

    assertThat(
            kernels.logGaussianKernelSums(alone, alone, 1, new double[0], Pairs.EXCLUDING_SELF)[0])
        .isEqualTo(Double.NEGATIVE_INFINITY);
    double[] withSelf = kernels.gaussianKernelSums(x, x, 1);
    double[] without = kernels.logGaussianKernelSums(x, x, 1, new double[0], Pairs.EXCLUDING_SELF);
    assertThat(Math.exp(without[1])).isCloseTo(withSelf[1] - 1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40})
  void distancesMatchThePlainLoopAndEqualRowsAreAtZero(int dimension) {
    DMatrixRMaj x = sample("x", 1050, dimension);
    System.arraycopy(x.data, 0, x.data, 1040 * dimension, dimension);
    twins()
        .forEach(
            kernels -> {
              DMatrixRMaj squares = kernels.squaredDistances(x, x);
              double expected = 0;
              for (int j = 0; j < 1050; j++) {
                expected += Math.sqrt(square(x, 5, x, j));
                assertThat(squares.get(j, j)).isZero();
              }
              assertThat(squares.get(0, 1040)).isZero();
              assertThat(kernels.distanceSums(x, x)[5])
                  .isCloseTo(expected, withinPercentage(1e-10));
            });
  }

  @Test
  void aFarAwayMeanDoesNotSpoilProducts() {
    DMatrixRMaj x = sample("x", 60, 64);
    DMatrixRMaj far = x.copy();
    for (int i = 0; i < 60 * 64; i++) {
      far.data[i] += 1000;
    }
    double[] near = PairwiseKernels.oneThread().distanceSums(x, x);
    double[] shifted = PairwiseKernels.oneThread().distanceSums(far, far);
    assertThat(shifted[3]).isCloseTo(near[3], withinPercentage(1e-9));
  }

  @Test
  void neighboursAreThoseOfAFullSortWithTheLowerIndexFirst() {
    DMatrixRMaj x = sample("x", 40, 2);
    DMatrixRMaj y = new DMatrixRMaj(1200, 2);
    RandomStream stream = RandomStream.of(3, 3);
    for (int i = 0; i < y.data.length; i++) {
      y.data[i] = stream.nextInt(12); // many ties
    }
    NearestNeighbours found = PairwiseKernels.onThreads(2).nearestNeighbours(x, y, 9, Pairs.ALL);
    for (int i = 0; i < 40; i++) {
      int row = i;
      Integer[] order = IntStream.range(0, 1200).boxed().toArray(Integer[]::new);
      Arrays.sort(order, (a, b) -> Double.compare(square(x, row, y, a), square(x, row, y, b)));
      for (int rank = 0; rank < 9; rank++) {
        assertThat(found.index(i, rank)).isEqualTo(order[rank]);
        assertThat(found.distance(i, rank)).isEqualTo(Math.sqrt(square(x, i, y, order[rank])));
      }
    }
  }

  @Test
  void aRowIsItsOwnNeighbourUnlessExcluded() {
    DMatrixRMaj x = sample("x", 30, 2);
    PairwiseKernels kernels = PairwiseKernels.oneThread();

    assertThat(kernels.nearestNeighbours(x, x, 1, Pairs.ALL).index(17, 0)).isEqualTo(17);
    assertThat(kernels.nearestNeighbours(x, x, 29, Pairs.EXCLUDING_SELF).indices())
        .hasSize(30 * 29);
    assertThat(
            Arrays.stream(kernels.nearestNeighbours(x, x, 29, Pairs.EXCLUDING_SELF).indices())
                .limit(29))
        .doesNotContain(0);
    assertThatThrownBy(() -> kernels.nearestNeighbours(x, x, 30, Pairs.EXCLUDING_SELF))
        .hasMessage("count must be between 1 and the 29 rows available, was 30");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 50})
  void theMedianDistanceIsExactHoweverFewPairsAreKept(int rows) {
    DMatrixRMaj x = sample("x", rows, 2);
    double[] all =
        IntStream.range(0, rows * rows)
            .filter(pair -> pair / rows < pair % rows)
            .mapToDouble(pair -> Math.sqrt(square(x, pair / rows, x, pair % rows)))
            .sorted()
            .toArray();
    double expected = 0.5 * (all[(all.length - 1) / 2] + all[all.length / 2]);

    assertThat(PairwiseKernels.oneThread().medianDistance(x)).isEqualTo(expected);
    assertThat(new MedianDistance(DirectBlocks.of(new ScalarLoops(), x, x), 0).find())
        .isEqualTo(expected);
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    PairwiseKernels kernels = PairwiseKernels.oneThread();
    DMatrixRMaj x = sample("x", 3, 2);
    DMatrixRMaj broken = x.copy();
    broken.set(2, 1, Double.NaN);

    assertThatThrownBy(() -> kernels.gaussianKernelSums(x, broken, 1))
        .hasMessage("y must be finite, was NaN in row 2, column 1");
    assertThatThrownBy(() -> kernels.gaussianKernelSums(x, x, 0))
        .hasMessageContaining("bandwidth must be");
    assertThatThrownBy(() -> kernels.squaredDistances(x, sample("y", 3, 3)))
        .hasMessageContaining("had 2 and 3");
  }

  private static DMatrixRMaj sample(String role, int rows, int dimension) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, dimension);
    RandomStream.of(8, dimension).child(role).fillGaussian(matrix.data, 0, rows * dimension);
    return matrix;
  }

  private static double square(DMatrixRMaj x, int i, DMatrixRMaj y, int j) {
    double sum = 0;
    for (int c = 0; c < x.numCols; c++) {
      double difference = x.get(i, c) - y.get(j, c);
      sum += difference * difference;
    }
    return sum;
  }
}
