package org.tributary.numerics.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

/** The fast Gauss transform against direct sums in extended precision. */
class BoxesTest {
  private static final int PROBLEMS = 1000;
  private static final int POINTS = 12;

  /** Of each value, within {@link #NEAR} bandwidths of a row. */
  private static final double CERTIFIED = 1e-12;

  private static final double NEAR = 6;

  /** Rows, weights and points of one problem; weights are empty where they are equal. */
  private record Problem(double[] y, double[] logWeights, double bandwidth, double[] points) {

    /** Clustered, far apart, heavy-tailed, tied; tiny and huge bandwidths; weights of all sizes. */
    static Problem of(int number) {
      RandomStream stream = RandomStream.of(11, number);
      int rows = 256 + stream.nextInt(500);
      double bandwidth = Math.pow(10, -6 + 9 * stream.nextDouble());
      double spread = bandwidth * Math.pow(10, -3 + 5 * stream.nextDouble());
      double shift = number % 7 == 0 ? 0 : 100 * spread * stream.nextGaussian();
      int clusters = 1 + stream.nextInt(6);
      double[] centres = new double[clusters];
      for (int c = 1; c < clusters; c++) {
        centres[c] = centres[c - 1] + bandwidth * Math.pow(10, 5 * stream.nextDouble());
      }
      double[] y = new double[rows];
      for (int j = 0; j < rows; j++) {
        double step = spread * stream.nextGaussian();
        double drawn =
            switch (number % 4) {
              case 0 -> step;
              case 1 -> spread * Math.rint(3 * stream.nextGaussian());
              case 2 -> step / Math.max(1e-4, Math.abs(stream.nextGaussian()));
              default -> spread * stream.nextDouble();
            };
        y[j] = shift + centres[stream.nextInt(clusters)] + drawn;
      }
      double[] points = new double[POINTS];
      for (int i = 0; i < POINTS; i++) {
        double far = i % 3 == 0 ? 0 : bandwidth * NEAR * (2 * stream.nextDouble() - 1);
        points[i] = y[stream.nextInt(rows)] + far;
      }
      points[POINTS - 1] = y[0] + 30 * bandwidth * stream.nextGaussian();
      return new Problem(y, logWeights(number, rows, stream), bandwidth, points);
    }

    private static double[] logWeights(int number, int rows, RandomStream stream) {
      if (number % 3 == 0) {
        return new double[0];
      }
      double size = number % 3 == 1 ? 1 : 40;
      double[] logWeights = new double[rows];
      for (int j = 0; j < rows; j++) {
        logWeights[j] =
            stream.nextInt(20) == 0 ? Double.NEGATIVE_INFINITY : size * -stream.nextDouble();
      }
      return logWeights;
    }

    /** The sum at a point, with the weights that the transform is given. */
    double exact(double x, double[] weights) {
      Extended sum = Extended.of(0);
      Extended square = Extended.of(bandwidth).times(Extended.of(bandwidth));
      for (int j = 0; j < y.length; j++) {
        Extended apart = Extended.difference(x, y[j]);
        Extended exponent = apart.times(apart).over(square).times(Extended.of(-0.5));
        double weight = weights.length == 0 ? 1 : weights[j];
        sum = sum.plus(exponent.exp().times(Extended.of(weight)));
      }
      return sum.high();
    }

    double nearest(double x) {
      return Arrays.stream(y).map(row -> Math.abs(row - x)).min().orElseThrow() / bandwidth;
    }
  }

  @Test
  void everyValueThatIsVouchedForIsWithinTheCertifiedBoundOfTheExactSum() {
    int compared = 0;
    int left = 0;
    for (int number = 0; number < PROBLEMS; number++) {
      Problem problem = Problem.of(number);
      double[] weights = Arrays.stream(problem.logWeights()).map(Math::exp).toArray();
      for (BlockLoops loops : new BlockLoops[] {new ScalarLoops(), new VectorLoops()}) {
        Optional<Boxes> boxes = Boxes.of(loops, problem.y(), weights, problem.bandwidth());
        for (double x : boxes.isPresent() ? problem.points() : new double[0]) {
          double sum = boxes.orElseThrow().sum(loops, x);
          if (sum < Boxes.FLOOR * boxes.orElseThrow().total()) {
            left++;
            continue;
          }
          double exact = problem.exact(x, weights);
          if (problem.nearest(x) <= NEAR) {
            compared++;
            assertThat(Math.abs(sum - exact) / exact)
                .as("problem %d, at %s, %s", number, x, loops.getClass().getSimpleName())
                .isLessThanOrEqualTo(CERTIFIED);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10_000);
    assertThat(left).isBetween(1, compared / 5);
  }

  @Test
  void logSumsAreRightWhicheverWayTheyAreMade() {
    for (int number = 0; number < 100; number++) {
      Problem problem = Problem.of(number);
      DMatrixRMaj y = column(problem.y());
      DMatrixRMaj few = column(problem.points());
      double[] repeated =
          Stream.generate(problem::points)
              .limit(LogKernelSums.FEW_POINTS)
              .flatMapToDouble(DoubleStream::of)
              .toArray();
      for (BlockLoops loops : new BlockLoops[] {new ScalarLoops(), new VectorLoops()}) {
        PairwiseKernels kernels = new PairwiseKernels(loops, 1);
        double[] logWeights = problem.logWeights();
        double h = problem.bandwidth();
        double[] direct = kernels.logGaussianKernelSums(few, y, h, logWeights, Pairs.ALL);
        double[] fast =
            kernels.logGaussianKernelSums(column(repeated), y, h, logWeights, Pairs.ALL);
        double[] relative = relative(loops, problem, few);
        for (int i = 0; i < POINTS; i++) {
          double tolerance = 1e-12 * Math.max(1, Math.abs(relative[i]));
          assertThat(direct[i]).isCloseTo(relative[i], within(tolerance));
          assertThat(fast[i]).isCloseTo(relative[i], within(tolerance));
          assertThat(fast[i]).isEqualTo(fast[i + POINTS]);
        }
        assertThat(
                new PairwiseKernels(loops, 2)
                    .logGaussianKernelSums(column(repeated), y, h, logWeights, Pairs.ALL))
            .isEqualTo(fast);
      }
    }
  }

  private static double[] relative(BlockLoops loops, Problem problem, DMatrixRMaj x) {
    PairBlocks blocks = DirectBlocks.of(loops, x, column(problem.y()));
    double scale = Operands.gaussianScale(problem.bandwidth());
    LogSums sums = new LogSums(loops, x.numRows, scale, problem.logWeights(), new int[0]);
    for (int chunk = 0; chunk < blocks.chunks(); chunk++) {
      blocks.visit(chunk, false, sums);
    }
    return sums.result();
  }

  @Test
  void rowsThatSpanTooMuchOrAreLargerThanABoxIsWideAreLeftToOtherWays() {
    BlockLoops loops = new VectorLoops();
    double[] apart = new double[1000];
    double[] large = new double[1000];
    for (int j = 0; j < 1000; j++) {
      apart[j] = 1e10 * (j % 2);
      large[j] = 1e12 + j * 1e-3;
    }
    assertThat(Boxes.of(loops, apart, new double[0], 1)).isEmpty();
    assertThat(Boxes.of(loops, large, new double[0], 0.1)).isEmpty();
    double[] single = new double[1000];
    Arrays.setAll(single, j -> 50 * j);
    assertThat(Boxes.of(loops, single, new double[0], 1)).isEmpty();
    assertThat(Boxes.of(loops, new double[1000], new double[0], 1).orElseThrow().count()).isOne();
  }

  private static DMatrixRMaj column(double[] values) {
    return DMatrixRMaj.wrap(values.length, 1, values);
  }
}
