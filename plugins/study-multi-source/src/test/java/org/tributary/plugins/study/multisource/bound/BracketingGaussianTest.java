package org.tributary.plugins.study.multisource.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;

class BracketingGaussianTest {
  private final Bound explicit = bound(BracketingForm.EXPLICIT);
  private final Bound sharper = bound(BracketingForm.SHARPER);

  private static Bound bound(BracketingForm form) {
    return new BracketingBound(form, 0.05, new GaussianReader(true));
  }

  private static GaussianCell figure(int samples) {
    return new GaussianCell(5, 10, 5, samples, 5);
  }

  /** Wang et al., d = 10, K = 5, d1 = 5, B = 5, delta = .05. */
  @ParameterizedTest
  @CsvSource({
    "500, 3.143, 2.439, .0005",
    "5000, 1.093, 0.848, .0005",
    "100000, 0.271, 0.210, .0005",
    "1000000, 0.0914, 0.0709, .00005"
  })
  void theExplicitBoundHasTheseValues(int n, double separate, double pooled, double rounding) {
    assertThat(figure(n).value(explicit, "separate")).isCloseTo(separate, Offset.offset(rounding));
    assertThat(figure(n).value(explicit, "pooled")).isCloseTo(pooled, Offset.offset(rounding));
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 5", "5, 10, 5", "15, 10, 0", "3, 2, 2", "10, 50, 25"})
  void inequalityTwelveIsNeverAboveTheExplicitBound(int sources, int dimension, int dissimilar) {
    for (int n = 10; n <= 1_000_000; n *= 10) {
      GaussianCell cell = new GaussianCell(sources, dimension, dissimilar, n, sources);
      for (String arm : ConditionalClass.arms()) {
        assertThat(cell.value(sharper, arm)).isLessThanOrEqualTo(cell.value(explicit, arm));
      }
    }
  }

  @Test
  void theRatioOfExplicitBoundsTendsToTheRootOfTheRatioOfCounts() {
    // .7762 at n = 100, .7754 at n = 1e6, limit sqrt(30/50) = .7746.
    assertThat(figure(100).value(explicit, "pooled") / figure(100).value(explicit, "separate"))
        .isCloseTo(0.7762, Offset.offset(5e-5));
    int n = 1_000_000;
    assertThat(figure(n).value(explicit, "pooled") / figure(n).value(explicit, "separate"))
        .isCloseTo(0.7754, Offset.offset(5e-5));
  }

  @Test
  void poolingNeverNeedsMoreBrackets() {
    for (int sources = 1; sources <= 15; sources++) {
      for (int dissimilar = 0; dissimilar <= 10; dissimilar++) {
        GaussianClass facts = new GaussianClass(sources, 10, dissimilar, 500, sources, false);
        double pooled = facts.logBracketingNumber("pooled", 0.01);
        double separate = facts.logBracketingNumber("separate", 0.01);
        assertThat(pooled).isLessThanOrEqualTo(separate);
        if (sources == 1 || dissimilar == 10) {
          assertThat(pooled).isEqualTo(separate);
        }
      }
    }
    // Theorem B.1: (2 (1+d) B / eps + 1)^(K d) with d = 1, B = 1, eps = 1, K = 2: 5^2.
    assertThat(new GaussianClass(2, 1, 1, 9, 1, false).logBracketingNumber("separate", 1))
        .isCloseTo(2 * Math.log(5), Percentage.withPercentage(1e-10));
  }

  /** A8: the bracket of Theorem B.1, with the mass c1^(-d/2) e^(c2) of the erratum. */
  @Test
  void theBracketLiesAboveEveryMemberAndExceedsItsMassByAtMostEps() {
    RandomStream stream = RandomStream.of(19, 0);
    for (int d : new int[] {1, 5, 10, 50}) {
      double eps = 2.0 / (1 + d);
      double eta = eps / (1 + d);
      double c1 = 1 - eta;
      double c2 = d * (1 - eta) * eta / 2;
      assertThat(Math.pow(c1, -d / 2.0) * Math.exp(c2) - 1).isLessThanOrEqualTo(eps);
      for (int trial = 0; trial < 2000; trial++) {
        double logBracket = c2;
        double logMember = 0;
        for (int j = 0; j < d; j++) {
          double mean = 10 * stream.nextDouble() - 5;
          double floor = Math.floor(mean / eta) * eta;
          double x = mean + 3 * stream.nextGaussian();
          logBracket -= 0.5 * c1 * (x - floor) * (x - floor);
          logMember -= 0.5 * (x - mean) * (x - mean);
        }
        assertThat(logBracket).isGreaterThanOrEqualTo(logMember - 1e-12);
      }
    }
  }

  /** A8: (2 TV)^2 <= eps (eps+4) + 2 (eps+2)(eps + 2 - 2 int sqrt(p' p*)), inequality (11). */
  @Test
  void inequalityElevenHoldsForGaussians() {
    for (double eps : new double[] {0.001, 0.05, 0.3}) {
      for (double shift = 0; shift <= 4; shift += 0.25) {
        double eta = eps / 2;
        double c1 = 1 - eta;
        double c2 = (1 - eta) * eta / 2;
        double gap = shift + eta / 2;
        // int sqrt(p' p*), p' = (2 pi)^(-1/2) exp(-c1 (x - gap)^2 / 2 + c2), p* = N(0, 1).
        double affinity =
            Math.exp(c2 / 2 - c1 * gap * gap / (4 * (1 + c1))) * Math.sqrt(2 / (1 + c1));
        double tv = ErrorFunction.erf(shift / Math.sqrt(8));
        assertThat(4 * tv * tv)
            .isLessThanOrEqualTo(eps * (eps + 4) + 2 * (eps + 2) * (eps + 2 - 2 * affinity));
      }
    }
  }

  @Test
  void theBoundIsSaidToFailWhereThePrintedBracketIsNone() {
    assertThat(new GaussianCell(2, 50, 25, 25, 2).input())
        .satisfies(input -> assertThat(erratum(input).status()).isEqualTo(Status.VIOLATED));
    assertThat(erratum(new GaussianCell(2, 50, 25, 26, 2).input()).status()).isEqualTo(Status.MET);
  }

  private Assumption erratum(org.tributary.sdk.bound.BoundInput input) {
    var all = explicit.assumptions(input);
    return all.stream().filter(each -> each.text().contains("erratum")).findFirst().orElseThrow();
  }

  @Test
  void itSaysNothingOfASourceThatIsNotDescribed() {
    assertThat(explicit.at(GaussianCell.input(Map.of()))).isEmpty();
  }
}
