package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.linear.LinearSystem;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.MaskedScoreOptions.Sees;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.model.Model;

/**
 * Pairs of correlation .8 whose values are missing completely at random and filled with 0. The best
 * linear score without the mask has row 0 of {@code -(C_0 + sigma^2 I)^-1}, C_0 = [[1, .8 (1 - p)],
 * [.8 (1 - p), 1 - p]]; with it that of the truth, p = 0.
 */
class MaskedScoreTest {
  private static final double RHO = 0.8;
  private static final double LEVEL = 0.5;
  private static final int BATCHES = 40;

  private static Samples rows(int count, double share, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, 2);
    double[][] mask = new double[count][2];
    for (int row = 0; row < count; row++) {
      double first = stream.nextGaussian();
      double second = RHO * first + Math.sqrt(1 - RHO * RHO) * stream.nextGaussian();
      mask[row][0] = stream.nextDouble() < share ? 0 : 1;
      mask[row][1] = stream.nextDouble() < share ? 0 : 1;
      rows.set(row, 0, first * mask[row][0]);
      rows.set(row, 1, second * mask[row][1]);
    }
    return new MaskedRows(TestFits.samples(rows), mask);
  }

  private static Model fit(Samples rows, Sees sees) {
    return new MaskedScoreFactory()
        .create(
            new MaskedScoreOptions(
                sees,
                TestOptions.noise(1e-4, 3),
                Scaling.NONE,
                TestOptions.HEUN,
                TestOptions.DENSITY))
        .fit(rows, new TestFits(15));
  }

  /** Row 0 of the score's matrix at the level. */
  private static double[] slope(Model model) {
    NoisedScore score = model.as(NoisedScore.class).orElseThrow();
    DMatrixRMaj at = new DMatrixRMaj(new double[][] {{0, 0}, {1, 0}, {0, 1}});
    DMatrixRMaj values = score.noisedScore(0, at, LEVEL);
    return new double[] {values.get(1, 0) - values.get(0, 0), values.get(2, 0) - values.get(0, 0)};
  }

  private static double[] closedForm(double share) {
    DMatrixRMaj noisy =
        new DMatrixRMaj(
            new double[][] {
              {1 + LEVEL * LEVEL, RHO * (1 - share)},
              {RHO * (1 - share), 1 - share + LEVEL * LEVEL}
            });
    return LinearSystem.solve(noisy, new DMatrixRMaj(new double[][] {{-1}, {0}})).data;
  }

  /** Batches are independent: their mean is within 4 of its standard errors. */
  @ParameterizedTest
  @CsvSource({".1", ".3", ".5"})
  void onlyTheScoreThatSeesTheMaskIsConsistent(double share) {
    double[][] blind = new double[2][BATCHES];
    double[][] seeing = new double[2][BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      Samples rows = rows(4000, share, RandomStream.of(18, batch));
      double[] without = slope(fit(rows, Sees.NOTHING));
      double[] with = slope(fit(rows, Sees.MASK));
      for (int i = 0; i < 2; i++) {
        blind[i][batch] = without[i];
        seeing[i][batch] = with[i];
      }
    }
    for (int i = 0; i < 2; i++) {
      agrees(blind[i], closedForm(share)[i]);
      agrees(seeing[i], closedForm(0)[i]);
      assertThat(mean(blind[i])).isNotCloseTo(closedForm(0)[i], within(0.05));
    }
  }

  /** Draws of the one that sees the mask have the true covariance. */
  @Test
  void drawsFollowTheScore() {
    Samples rows = rows(60_000, 0.3, RandomStream.of(19, 0));
    DMatrixRMaj drawn = fit(rows, Sees.MASK).sample(0, 20_000, RandomStream.of(19, 1)).toMatrix();
    DMatrixRMaj covariance = Products.covariance(drawn, 0);
    // 20,000 draws of a law that 29,400 rows have shown, and .01 for the steps
    double error = Math.sqrt(2.0 / 20_000 + 2.0 / (60_000 * 0.49));
    assertThat(covariance.get(0, 0)).isCloseTo(1, within(4 * error + 0.01));
    assertThat(covariance.get(0, 1)).isCloseTo(RHO, within(4 * error + 0.01));
  }

  @Test
  void rowsThatNeverShowAllAreRefusedWhereTheMaskIsSeen() {
    DMatrixRMaj rows = new DMatrixRMaj(new double[][] {{1, 0}, {0, 2}});
    Samples seen = new MaskedRows(TestFits.samples(rows), new double[][] {{1, 0}, {0, 1}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(seen, Sees.MASK))
        .withMessageContaining("no row shows all");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static void agrees(double[] batches, double expected) {
    double mean = mean(batches);
    double squares = Arrays.stream(batches).map(b -> (b - mean) * (b - mean)).sum();
    double error = Math.sqrt(squares / (batches.length - 1) / batches.length);
    assertThat(mean).isCloseTo(expected, within(4 * error));
  }
}
