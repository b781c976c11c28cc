package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.model.UnionFits;

class GaussianUnionsTest {

  private static Samples joined(Samples... parts) {
    SamplesBuilder all = new SamplesBuilder(parts[0].space(), 1);
    for (Samples part : parts) {
      all.addAll(part);
    }
    return all.build();
  }

  @ParameterizedTest
  @EnumSource(CovarianceShape.class)
  void aUnionOfPartsFitsAsItsRowsDo(CovarianceShape shape) {
    Samples first = Fits.normal(RandomStream.of(5, 0), 40, 3);
    Samples second = Fits.normal(RandomStream.of(5, 1), 25, 3);
    Samples third = Fits.normal(RandomStream.of(5, 2), 60, 3);
    for (VarianceEstimator estimator : VarianceEstimator.values()) {
      GaussianFamily family =
          new GaussianFamily(new GaussianOptions(shape, estimator, List.of(), false));
      UnionFits unions = family.unionFits(List.of(first, second, third)).orElseThrow();

      GaussianModel union = (GaussianModel) unions.fit(0, 2);
      GaussianModel direct = (GaussianModel) family.fit(joined(first, third), Fits.context(1));

      assertThat(union.mean(0)).containsExactly(direct.mean(0), within(1e-12));
      assertThat(union.covariance(0).data)
          .containsExactly(direct.covariance(0).data, within(1e-12));
      assertThat(union.parameters()).isEqualTo(direct.parameters());
      assertThat(((GaussianModel) unions.fit(1)).logDensity(0, third))
          .containsExactly(
              ((GaussianModel) family.fit(second, Fits.context(1))).logDensity(0, third),
              within(1e-9));
    }
  }

  @Test
  void aColumnThatIsConstantInAllPartsCollapsesExactly() {
    Samples one = Fits.samples(new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 4}});
    Samples other = Fits.samples(new double[][] {{0.1, 3}, {0.1, 7}, {0.1, 8}});
    UnionFits unions =
        Fits.gaussian(CovarianceShape.DIAGONAL, List.of())
            .unionFits(List.of(one, other))
            .orElseThrow();

    CensoredException censored =
        catchThrowableOfType(CensoredException.class, () -> unions.fit(0, 1));

    assertThat(censored.outcome()).isEqualTo(Outcome.COLLAPSED);
  }

  @ParameterizedTest
  @EnumSource(
      value = CovarianceShape.class,
      names = {"DIAGONAL", "FULL"})
  void aColumnThatIsConstantInALaterPartCollapsesAsItsRowsDo(CovarianceShape shape) {
    Samples one = Fits.samples(new double[][] {{0.1, 1}, {0.25, 2}, {0.7, 4}, {0.2, 0}});
    double[][] constant = new double[25][];
    for (int row = 0; row < constant.length; row++) {
      constant[row] = new double[] {0.3, row * row};
    }
    Samples other = Fits.samples(constant);
    GaussianFamily family = Fits.gaussian(shape, List.of());
    UnionFits unions = family.unionFits(List.of(one, other, other)).orElseThrow();
    List<ThrowingCallable> fits =
        List.of(
            () -> family.fit(other, Fits.context(1)), () -> unions.fit(1), () -> unions.fit(1, 2));
    for (ThrowingCallable fit : fits) {
      assertThat(catchThrowableOfType(CensoredException.class, fit).outcome())
          .isEqualTo(Outcome.COLLAPSED);
    }
    assertThat(((GaussianModel) unions.fit(0, 1)).mean(0)[0])
        .isCloseTo((0.1 + 0.25 + 0.7 + 0.2 + 25 * 0.3) / 29, within(1e-15));
  }

  /** Values move by 1e6 and keep their spread: a sum of raw squares would lose 12 digits. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e6, -1e6})
  void aUnionFarFromZeroFitsAsItsRowsDo(double offset) {
    Samples[] parts = new Samples[3];
    for (int k = 0; k < parts.length; k++) {
      double[][] rows = new double[20 + 15 * k][2];
      RandomStream stream = RandomStream.of(7, k);
      for (double[] row : rows) {
        stream.fillGaussian(row, 0, 2);
        row[1] += 0.5 * row[0];
        row[0] += offset + k;
        row[1] += offset - 2 * k;
      }
      parts[k] = Fits.samples(rows);
    }
    GaussianFamily family = Fits.gaussian(CovarianceShape.FULL, List.of());
    UnionFits unions = family.unionFits(List.of(parts)).orElseThrow();

    GaussianModel union = (GaussianModel) unions.fit(0, 1, 2);
    GaussianModel direct = (GaussianModel) family.fit(joined(parts), Fits.context(1));

    for (int i = 0; i < 2; i++) {
      assertThat(union.mean(0)[i]).isCloseTo(direct.mean(0)[i], withinRelative(direct.mean(0)[i]));
    }
    for (int at = 0; at < 4; at++) {
      double expected = direct.covariance(0).data[at];
      assertThat(union.covariance(0).data[at]).isCloseTo(expected, withinRelative(expected));
    }
  }

  private static Offset<Double> withinRelative(double expected) {
    return within(1e-10 * Math.abs(expected));
  }
}
