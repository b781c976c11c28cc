package org.tributary.sdk.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;

class GaussianLawTest {
  private static final DMatrixRMaj COVARIANCE = new DMatrixRMaj(2, 2, true, 4, 1.2, 1.2, 1);
  private final GaussianLaw law = law(new double[] {1, -2}, COVARIANCE);

  private static GaussianLaw law(double[] mean, DMatrixRMaj covariance) {
    return new GaussianLaw(
        ColumnSpace.reals(mean.length), Origin.REAL, List.of(Gaussian.of(mean, covariance)));
  }

  private static Samples row(double... values) {
    DMatrixRMaj one = new DMatrixRMaj(1, values.length, true, values);
    return MatrixSamples.ofSource(ColumnSpace.reals(values.length), one, 0, 1, Origin.REAL);
  }

  /** Mean 1 + 1.2 (y + 2), variance 4 - 1.44. */
  @Test
  void aColumnGivenTheOtherIsItsRegression() {
    GaussianLaw first = law.given(new int[] {1}, new double[] {0.5});
    assertThat(first.mean(0)[0]).isCloseTo(4, within(1e-12));
    assertThat(first.covariance(0).get(0, 0)).isCloseTo(2.56, within(1e-12));
    GaussianLaw second = law(new double[] {-2}, new DMatrixRMaj(1, 1, true, 1));
    assertThat(first.logDensity(0, row(3))[0] + second.logDensity(0, row(0.5))[0])
        .isCloseTo(law.logDensity(0, row(3, 0.5))[0], within(1e-12));
  }

  /** The score is {@code -A^-1 (x - m)}; noise of level 1 adds 1 to every variance. */
  @Test
  void theScoreIsTheWhitenedDistance() {
    DMatrixRMaj point = new DMatrixRMaj(1, 2, true, 3, -2);
    assertThat(law.score(0, point).data)
        .containsExactly(new double[] {-2 / 2.56, 2.4 / 2.56}, within(1e-12));
    double determinant = 5 * 2 - 1.44;
    assertThat(law.noisedScore(0, point, 1).data)
        .containsExactly(new double[] {-4 / determinant, 2.4 / determinant}, within(1e-12));
  }

  @Test
  void whatDoesNotFitIsRefusedInWords() {
    assertThatThrownBy(() -> law(new double[3], COVARIANCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 columns")
        .hasMessageContaining("2 x 2");
    assertThatThrownBy(() -> Gaussian.of(new double[2], new DMatrixRMaj(2, 2)))
        .isInstanceOf(CensoredException.class);
    assertThatThrownBy(() -> law.given(new int[] {0, 1}, new double[2]))
        .hasMessageContaining("fewer than 2");
    assertThatThrownBy(() -> law.noisedScore(0, new DMatrixRMaj(1, 2), -1))
        .hasMessageContaining("was -1");
  }
}
