package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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
}
