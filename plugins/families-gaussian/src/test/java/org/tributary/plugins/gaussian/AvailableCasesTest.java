package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.space.ColumnSpace;

class AvailableCasesTest {

  private static GaussianModel fit(
      Samples rows, CovarianceShape shape, VarianceEstimator estimator, boolean pooled) {
    return (GaussianModel)
        new GaussianFamily(new GaussianOptions(shape, estimator, List.of(), pooled))
            .fit(rows, Fits.context(1));
  }

  @Test
  void meansAndCovariancesAreThoseOfTheSeenValues() {
    // Column 0 seen: 1, 3, 5; column 1 seen: 2, 4, 9; both in rows 0 and 2.
    Samples rows =
        Masked.rows(
            new double[][] {{1, 2}, {3, 77}, {5, 4}, {-66, 9}},
            new double[][] {{1, 1}, {1, 0}, {1, 1}, {0, 1}},
            1);
    GaussianModel biased = fit(rows, CovarianceShape.FULL, VarianceEstimator.BIASED, false);
    assertThat(biased.mean(0)).containsExactly(3, 5);
    double covariance = ((1 - 3) * (2 - 5) + (5 - 3) * (4 - 5)) / 2.0;
    assertThat(biased.covariance(0).data)
        .containsExactly(new double[] {8 / 3.0, covariance, covariance, 26 / 3.0}, within(1e-14));
    GaussianModel unbiased = fit(rows, CovarianceShape.DIAGONAL, VarianceEstimator.UNBIASED, false);
    assertThat(unbiased.covariance(0).data[3]).isCloseTo(13, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void whereEverythingIsSeenTheFitIsTheUsualOne(CovarianceShape shape) {
    Samples plain = Fits.normal(RandomStream.of(3, 0), 60, 3);
    Samples masked = Masked.all(plain);
    for (VarianceEstimator estimator : VarianceEstimator.values()) {
      for (boolean pooled : new boolean[] {false, true}) {
        GaussianModel one = fit(plain, shape, estimator, pooled);
        GaussianModel other = fit(masked, shape, estimator, pooled);
        assertThat(other.mean(0)).containsExactly(one.mean(0), within(1e-14));
        assertThat(other.covariance(0).data).containsExactly(one.covariance(0).data, within(1e-13));
      }
    }
  }

  /** An importance of 3 is three rows, but for the number of rows that it stands for. */
  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void importancesAreHonouredAsWhereEverythingIsSeen(CovarianceShape shape) {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(2), 1);
    RandomStream stream = RandomStream.of(5, 0);
    for (int row = 0; row < 40; row++) {
      rows.add(new double[] {stream.nextGaussian(), stream.nextGaussian()}, 0, row)
          .importance(row % 3 == 0 ? 3 : .5);
    }
    Samples plain = rows.build();
    Samples masked = Masked.all(plain);
    for (VarianceEstimator estimator : VarianceEstimator.values()) {
      GaussianModel one = fit(plain, shape, estimator, false);
      GaussianModel other = fit(masked, shape, estimator, false);
      assertThat(other.mean(0)).containsExactly(one.mean(0), within(1e-14));
      assertThat(other.covariance(0).data).containsExactly(one.covariance(0).data, within(1e-13));
    }
  }

  @Test
  void sharedMeansAreOverWhatAllSourcesShow() {
    Samples rows =
        Masked.rows(
            new double[][] {{1, 10}, {3, 20}, {8, 60}, {9, 0}},
            new double[][] {{1, 1}, {1, 1}, {1, 1}, {1, 0}},
            2,
            0,
            0,
            1,
            1);
    GaussianModel model =
        (GaussianModel)
            Fits.gaussian(CovarianceShape.IDENTITY, List.of(1)).fit(rows, Fits.context(1));
    assertThat(model.mean(0)).containsExactly(2, 30);
    assertThat(model.mean(1)).containsExactly(8.5, 30);
  }

  @Test
  void whatCannotBeEstimatedIsCensored() {
    Samples never =
        Masked.rows(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1, 0}, {1, 0}}, 1);
    Samples apart =
        Masked.rows(
            new double[][] {{1, 2}, {3, 4}, {5, 6}, {7, 1}},
            new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}},
            1);
    assertThatThrownBy(() -> fit(never, CovarianceShape.IDENTITY, VarianceEstimator.BIASED, false))
        .isInstanceOfSatisfying(
            CensoredException.class,
            censored -> assertThat(censored.outcome()).isEqualTo(Outcome.SUPPORT_LOST))
        .hasMessageContaining("column 1 of source 0");
    assertThatThrownBy(() -> fit(apart, CovarianceShape.FULL, VarianceEstimator.BIASED, false))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("columns 0 and 1 together");
    fit(apart, CovarianceShape.DIAGONAL, VarianceEstimator.BIASED, false);
  }

  @Test
  void aMatrixThatIsNoCovarianceIsCensoredNotUsed() {
    // Correlations 1, 1 and -1 of three pairs, each seen in rows of its own.
    Samples rows =
        Masked.rows(
            new double[][] {{1, 1, 0}, {-1, -1, 0}, {0, 1, 1}, {0, -1, -1}, {1, 0, -1}, {-1, 0, 1}},
            new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 1, 1}, {0, 1, 1}, {1, 0, 1}, {1, 0, 1}},
            1);
    assertThatThrownBy(() -> fit(rows, CovarianceShape.FULL, VarianceEstimator.BIASED, false))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("not positive definite");
  }

  @Test
  void unionsOfMaskedPartsAreLeftToFits() {
    Samples plain = Fits.normal(RandomStream.of(3, 0), 20, 2);
    GaussianFamily family = Fits.gaussian(CovarianceShape.FULL, List.of());
    assertThat(family.unionFits(List.of(plain, Masked.all(plain)))).isEmpty();
    assertThat(family.unionFits(List.of(plain, plain))).isPresent();
  }
}
