package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.linear.LinearSystem;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.data.Samples;

/**
 * Denoising score matching on rows with missing values, as MissDiff trains it (Ouyang, Xie, Li,
 * Cheng, arXiv 2307.00467): values missing completely at random are filled with 0, noise z of level
 * sigma is put on all of them, and the loss E m_j (s_j(x + sigma z) + z_j / sigma)^2 counts seen
 * coordinates only. Of a normal law with covariance C (variances 1, correlation .8) the best linear
 * score without the mask has row j equal to that of -(C_j + sigma^2 I)^-1, C_j the second moments
 * of filled rows that show coordinate j: 1 at jj, 1 - pi at ii, .8 (1 - pi) at ij. The best one
 * that sees the mask has, for rows that show all, the true -(C + sigma^2 I)^-1.
 */
class MissDiffTest {
  private static final double RHO = 0.8;
  private static final double SIGMA = 0.5;
  private static final int BATCHES = 40;
  private static final int ROWS = 5_000;

  private interface Counted {
    /** Whether the loss of coordinate 0 counts a row. */
    boolean counts(Samples seen, int row);
  }

  /** Least squares of -z_0 / sigma on filled and noisy rows that count: row 0 of W. */
  private static double[] fitted(Samples seen, Counted counted, RandomStream noise) {
    double[] second = new double[4];
    double[] first = new double[2];
    for (int row = 0; row < seen.size(); row++) {
      double[] z = {noise.nextGaussian(), noise.nextGaussian()};
      if (!counted.counts(seen, row)) {
        continue;
      }
      double[] x = {seen.value(row, 0) + SIGMA * z[0], seen.value(row, 1) + SIGMA * z[1]};
      for (int i = 0; i < 2; i++) {
        first[i] -= z[0] / SIGMA * x[i];
        second[2 * i] += x[i] * x[0];
        second[2 * i + 1] += x[i] * x[1];
      }
    }
    return solve(second, first);
  }

  private static double[] solve(double[] matrix, double[] right) {
    return LinearSystem.solve(DMatrixRMaj.wrap(2, 2, matrix), DMatrixRMaj.wrap(2, 1, right)).data;
  }

  /** Row 0 of -(C_0 + sigma^2 I)^-1. */
  private static double[] closedForm(double share) {
    double[] moments = {
      1 + SIGMA * SIGMA, RHO * (1 - share), RHO * (1 - share), 1 - share + SIGMA * SIGMA
    };
    return solve(moments, new double[] {-1, 0});
  }

  /** To the hundredth: some of the values that were published beside it came from draws. */
  @ParameterizedTest
  @CsvSource({"0, -1.355, .867", ".1, -1.251, .78", ".3, -1.09, .65", ".5, -.962, .51"})
  void theClosedFormHasThePublishedValues(double share, double diagonal, double off) {
    assertThat(closedForm(share)[0]).isCloseTo(diagonal, Offset.offset(1e-2));
    assertThat(closedForm(share)[1]).isCloseTo(off, Offset.offset(1e-2));
  }

  /** Batches are independent: their mean is within 4 of its standard errors. */
  @ParameterizedTest
  @CsvSource({".1", ".3", ".5"})
  void theMaskedScoreIsWrongByTheClosedFormAndTheMaskSeeingOneIsRight(double share) {
    Missing model = new Missing(Mechanism.MCAR, share, Fill.ZERO, List.of(), Optional.empty());
    double[][] masked = new double[2][BATCHES];
    double[][] seeing = new double[2][BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      RandomStream stream = RandomStream.of(17, batch);
      Samples truth = True.pairs(ROWS, RHO, 1, stream.child("rows"));
      Samples seen = model.observe(truth, stream.child("observe"));
      double[] first =
          fitted(seen, (rows, row) -> rows.extra("mask", row, 0) == 1, stream.child("noise"));
      double[] second =
          fitted(
              seen,
              (rows, row) -> rows.extra("mask", row, 0) * rows.extra("mask", row, 1) == 1,
              stream.child("noise"));
      for (int i = 0; i < 2; i++) {
        masked[i][batch] = first[i];
        seeing[i][batch] = second[i];
      }
    }
    double[] wrong = closedForm(share);
    double[] right = closedForm(0);
    for (int i = 0; i < 2; i++) {
      agrees(masked[i], wrong[i]);
      agrees(seeing[i], right[i]);
      assertThat(Moments.of(masked[i]).mean()).isNotCloseTo(right[i], within(0.05));
    }
  }

  private static void agrees(double[] batches, double expected) {
    Moments moments = Moments.of(batches);
    assertThat(moments.mean()).isCloseTo(expected, within(4 * moments.standardError()));
  }
}
