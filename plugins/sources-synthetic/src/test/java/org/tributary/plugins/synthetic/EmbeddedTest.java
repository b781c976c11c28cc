package org.tributary.plugins.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;

class EmbeddedTest {

  private static DataSource source(int columns, int latent, double mu) {
    return new EmbeddedFactory().create(new EmbeddedOptions(columns, latent, mu));
  }

  @Test
  void rowsVaryOnTheFirstColumnsOnlyAndHaveTheMomentsSaid() {
    Law law = source(4, 2, 3).law().orElseThrow();
    DMatrixRMaj rows = law.sample(0, 20_000, RandomStream.of(1, 0)).toMatrix();
    DMatrixRMaj covariance = law.as(Moments.class).orElseThrow().covariance(0);
    assertThat(covariance.data).containsExactly(10, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (int row = 0; row < rows.numRows; row++) {
      assertThat(rows.get(row, 2)).isZero();
      assertThat(rows.get(row, 3)).isZero();
    }
    // Var x^2 = 38 on the first axis (4 mu^2 + 2), 2 on the second.
    double[] measured = Products.covariance(rows, 0).data;
    assertThat(measured[0]).isCloseTo(10, within(4 * Math.sqrt(38 / 20_000.0)));
    assertThat(measured[5]).isCloseTo(1, within(4 * Math.sqrt(2 / 20_000.0)));
    assertThat(law.as(LogDensity.class)).isEmpty();
  }

  @Test
  void theScoreUnderNoiseIsThatOfTheLatentLawAndOfNoiseAcross() {
    Law law = source(3, 1, 2).law().orElseThrow();
    NoisedScore score = law.as(NoisedScore.class).orElseThrow();
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0.4, -0.3, 0.7}});
    // 1/2 N(-2, s) + 1/2 N(2, s), s = 1.25: score = (2 tanh(2 x / s) - x) / s.
    double along = (2 * Math.tanh(2 * 0.4 / 1.25) - 0.4) / 1.25;
    assertThat(score.noisedScore(0, x, 0.5).data)
        .containsExactly(new double[] {along, 0.3 / 0.25, -0.7 / 0.25}, within(1e-12));
    assertThatThrownBy(() -> score.noisedScore(0, x, 0)).hasMessageContaining("level must be > 0");
  }

  @Test
  void itSaysWhatIsNormalAndRefusesToFillTheSpace() {
    assertThat(source(5, 2, 0).facts().number("latent-standard-normal")).hasValue(2);
    assertThat(source(5, 2, 1).facts().get("latent-standard-normal")).isEmpty();
    assertThatThrownBy(() -> new EmbeddedOptions(2, 2, 0))
        .hasMessageContaining("latent must be below the 2 columns");
  }
}
