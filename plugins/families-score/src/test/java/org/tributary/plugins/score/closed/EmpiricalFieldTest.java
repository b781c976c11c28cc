package org.tributary.plugins.score.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.pairwise.NearestNeighbours;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.NumericScores;
import org.tributary.plugins.score.diffusion.NormalPrior;
import org.tributary.plugins.score.diffusion.ReverseEquation;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.Reversal.Solver;

class EmpiricalFieldTest {

  private static DMatrixRMaj rows(int count, int dimension, long seed) {
    DMatrixRMaj rows = new DMatrixRMaj(count, dimension);
    RandomStream.of(seed, 0).fillGaussian(rows.data, 0, rows.data.length);
    return rows;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void theScoreIsTheGradientOfTheLogDensityAndTheDivergenceItsTrace() {
    EmpiricalField field = new EmpiricalField(rows(7, 3, 1), new double[] {1, 2, 1, 1, 5, 1, 1});
    for (double level : new double[] {0.3, 1, 4}) {
      DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0.3, -0.8, 0.5}});
      NumericScores.scoreIsGradient(
          field, y -> field.logDensity(y, level)[0], x, level, 1e-3, 1e-7);
      NumericScores.divergenceIsTrace(field, x, level, 1e-3, 1e-7);
    }
  }

  @Test
  void itIsTheMixtureOfPointsWithoutSpread() {
    DMatrixRMaj rows = rows(5, 2, 2);
    MixtureField mixture =
        new MixtureField(
            IntStream.range(0, 5)
                .mapToObj(
                    i ->
                        NormalComponent.of(
                            1,
                            new double[] {rows.get(i, 0), rows.get(i, 1)},
                            new DMatrixRMaj(2, 2)))
                .toList());
    EmpiricalField field = new EmpiricalField(rows, ones(5));
    DMatrixRMaj x = rows(400, 2, 3);
    assertThat(field.at(x, 0.5).score().data)
        .containsExactly(mixture.at(x, 0.5).score().data, within(1e-12));
    assertThat(field.at(x, 0.5).divergence())
        .containsExactly(mixture.at(x, 0.5).divergence(), within(1e-11));
  }

  /** Noise far below the spacing: every point drawn is a training row, whatever the solver. */
  @ParameterizedTest
  @CsvSource({"EULER, false", "HEUN, false", "EULER, true", "HEUN, true"})
  void theReverseProcessReproducesTheTrainingRowsAsTheFloorGoesToZero(
      Solver solver, boolean stochastic) {
    DMatrixRMaj rows = rows(50, 6, 4);
    EmpiricalField field = new EmpiricalField(rows, ones(50));
    double[] unit = ones(6);
    DMatrixRMaj start = new NormalPrior(new double[6], unit).draw(300, 20, RandomStream.of(5, 0));
    Reversal how = new Reversal(80, solver, stochastic);
    double[] farthest = new double[3];
    for (int k = 0; k < 3; k++) {
      double floor = Math.pow(10, -1 - 2 * k);
      DMatrixRMaj drawn =
          new ReverseEquation(field, floor).run(start, 20, how, RandomStream.of(6, 0));
      farthest[k] = greatest(nearest(drawn, rows));
      // |z| of 6 coordinates stays below 6 in all but 1 of 2e5 draws.
      assertThat(farthest[k]).isLessThan(k == 0 ? 3 : 6 * floor);
    }
    ReverseEquation toTheEnd = new ReverseEquation(field, 1e-5);
    DMatrixRMaj copies =
        toTheEnd.denoised(toTheEnd.run(start, 20, how, RandomStream.of(6, 0)), 1e-5);
    assertThat(greatest(nearest(copies, rows))).isLessThan(1e-12);
    int[] shares = new int[50];
    for (int index : nearest(copies, rows).indices()) {
      shares[index]++;
    }
    // 300 draws on 50 rows: a row is missed with probability e^-6, more than 5 of 50 never.
    assertThat(Arrays.stream(shares).filter(each -> each == 0).count()).isLessThanOrEqualTo(5);
  }

  private static NearestNeighbours nearest(DMatrixRMaj drawn, DMatrixRMaj rows) {
    return PairwiseKernels.oneThread().nearestNeighbours(drawn, rows, 1, Pairs.ALL);
  }

  private static double greatest(NearestNeighbours nearest) {
    return Arrays.stream(nearest.distances()).max().orElseThrow();
  }
}
