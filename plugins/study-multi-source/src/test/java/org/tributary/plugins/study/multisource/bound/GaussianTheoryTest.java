package org.tributary.plugins.study.multisource.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;

class GaussianTheoryTest {
  private final Bound exact = new ExactGaussian();
  private final Bound rate = new RateBound(new GaussianReader(false));

  record Row(GaussianCell cell, double separate, double pooled, double rateOne, double rateAll) {}

  static Stream<Row> expected() throws IOException {
    try (InputStream in =
        GaussianTheoryTest.class.getResourceAsStream(
            "/oracles/multisource_gaussian_expected.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(
              f -> {
                int sources = Integer.parseInt(f[1]);
                int d = Integer.parseInt(f[2]);
                int d1 = d - (int) Math.floor(Double.parseDouble(f[3]) * d + 1e-9);
                return new Row(
                    new GaussianCell(sources, d, d1, Integer.parseInt(f[4]), sources),
                    Double.parseDouble(f[5]),
                    Double.parseDouble(f[7]),
                    Double.parseDouble(f[9]),
                    Double.parseDouble(f[10]));
              });
    }
  }

  /** 400,000 draws: a standard error of at most 1e-4, its fourfold is the tolerance. */
  @ParameterizedTest
  @MethodSource("expected")
  void theExactExpectationMeetsTheSimulatedOne(Row row) {
    assertThat(row.cell.value(exact, "separate")).isCloseTo(row.separate, Offset.offset(4e-4));
    assertThat(row.cell.value(exact, "pooled")).isCloseTo(row.pooled, Offset.offset(4e-4));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void theRateIsTheOneOfTheFigure(Row row) {
    assertThat(row.cell.value(rate, "separate")).isCloseTo(row.rateOne, Offset.offset(1e-9));
    assertThat(row.cell.value(rate, "pooled")).isCloseTo(row.rateAll, Offset.offset(1e-9));
  }

  @Test
  void thereAreFifteenCells() throws IOException {
    assertThat(expected().toList()).hasSize(15);
  }

  @Test
  void theRatioLawHolds() {
    for (int sources = 1; sources <= 15; sources++) {
      for (int d1 = 0; d1 <= 10; d1++) {
        GaussianCell cell = new GaussianCell(sources, 10, d1, 700, sources);
        double beta = (10 - d1) / 10.0;
        assertThat(cell.value(rate, "pooled") / cell.value(rate, "separate"))
            .isCloseTo(Math.sqrt(1 - (sources - 1.0) / sources * beta), Offset.offset(1e-14));
      }
    }
  }

  @Test
  void oneSourceInOneDimensionIsTheArcTangent() {
    // E TV = (2/pi) arctan(1/(2 sqrt n)); the oracle's values for n = 1, 5, 20, 100.
    double[] values = {0.2951672353009, 0.1400486960931, 0.07088189120492, 0.03180450251235};
    int[] sizes = {1, 5, 20, 100};
    for (int i = 0; i < sizes.length; i++) {
      GaussianCell cell = new GaussianCell(1, 1, 0, sizes[i], 1);
      assertThat(cell.value(exact, "separate")).isCloseTo(values[i], Offset.offset(1e-9));
      assertThat(cell.value(exact, "pooled")).isEqualTo(cell.value(exact, "separate"));
    }
  }

  @Test
  void sourcesOfFixedSizeHaveNoRandomCounts() {
    // K = 4 sources of exactly 5 rows in one dimension, nothing shared: (2/pi) arctan(1/(2 sqrt
    // 5)).
    GaussianCell cell = new GaussianCell(4, 1, 1, 20, 4);
    Map<String, Object> facts = cell.facts();
    facts.put("study.samples-per-source", 5);
    double fixed = GaussianCell.value(exact, "separate", GaussianCell.input(facts));
    assertThat(fixed).isCloseTo(0.1400486960931, Offset.offset(1e-9));
    assertThat(cell.value(exact, "separate")).isGreaterThan(fixed * 1.02);
    // Everything shared: the pooled mean has all 20 rows, whatever the counts.
    Map<String, Object> shared = new GaussianCell(4, 1, 0, 20, 4).facts();
    shared.put("study.samples-per-source", 5);
    assertThat(GaussianCell.value(exact, "pooled", GaussianCell.input(shared)))
        .isCloseTo(0.07088189120492, Offset.offset(1e-9));
  }

  private static double arcTangent(int n) {
    return 2 / Math.PI * Math.atan(0.5 / Math.sqrt(n));
  }

  @Test
  void unequalSharesAreAveragedWithTheirProbabilities() {
    // Two sources in one dimension, shares 3/4 and 1/4, 20 rows: 15 and 5 exactly.
    Map<String, Object> facts = new GaussianCell(2, 1, 1, 20, 2).facts();
    facts.put("study.imbalance", 3.0);
    facts.put("study.samples-per-source", 10);
    double fixed = GaussianCell.value(exact, "separate", GaussianCell.input(facts));
    assertThat(fixed).isCloseTo(0.75 * arcTangent(15) + 0.25 * arcTangent(5), Offset.offset(1e-9));
    // Three rows with random labels: binomial counts, an empty source counts as one row.
    facts.remove("study.samples-per-source");
    facts.put("study.samples", 3);
    double expected = 0;
    for (double share : new double[] {0.75, 0.25}) {
      double[] binomial = {
        Math.pow(1 - share, 3),
        3 * share * Math.pow(1 - share, 2),
        3 * share * share * (1 - share),
        Math.pow(share, 3)
      };
      for (int own = 0; own <= 3; own++) {
        expected += share * binomial[own] * arcTangent(Math.max(1, own));
      }
    }
    assertThat(GaussianCell.value(exact, "separate", GaussianCell.input(facts)))
        .isCloseTo(expected, Offset.offset(1e-9));
  }

  @Test
  void poolingAllOrNothingAgreesWithItsLimits() {
    GaussianCell nothing = new GaussianCell(5, 10, 10, 500, 5);
    assertThat(nothing.value(exact, "pooled")).isEqualTo(nothing.value(exact, "separate"));
    GaussianCell all = new GaussianCell(5, 10, 0, 500, 5);
    assertThat(all.value(exact, "pooled"))
        .isCloseTo(
            new GaussianCell(1, 10, 10, 500, 1).value(exact, "separate"), Offset.offset(1e-12));
  }

  @Test
  void assumptionsAreMetOnTheFiguresCells() {
    assertThat(exact.assumptions(new GaussianCell(5, 10, 5, 500, 5).input()))
        .extracting(Assumption::status)
        .containsOnly(Status.MET);
  }

  @Test
  void aBrokenAssumptionIsFound() {
    Map<String, Object> full = new GaussianCell(5, 10, 5, 500, 5).facts();
    full.put("family.covariance", "full");
    assertThat(exact.assumptions(GaussianCell.input(full)))
        .extracting(Assumption::status)
        .containsExactly(Status.MET, Status.VIOLATED, Status.MET);
    Map<String, Object> wrong = new GaussianCell(5, 10, 5, 500, 5).facts();
    wrong.put("family.shared", List.of(0, 1));
    assertThat(rate.assumptions(GaussianCell.input(wrong)))
        .extracting(Assumption::status)
        .containsExactly(Status.MET, Status.MET, Status.VIOLATED);
    assertThat(exact.assumptions(GaussianCell.input(Map.of())).get(0).status())
        .isEqualTo(Status.UNKNOWN);
  }

  @Test
  void interpolationOverCountsLosesNothing() {
    ExpectedTotalVariation.OfCount term =
        own -> org.tributary.numerics.special.ErrorFunction.erf(Math.sqrt((9 / own + 0.01) / 8));
    ExpectedTotalVariation.OfCount cheap = ExpectedTotalVariation.interpolated(term, 20, 180);
    for (int own = 20; own <= 180; own++) {
      assertThat(cheap.at(own)).isCloseTo(term.at(own), within(1e-10));
    }
  }
}
