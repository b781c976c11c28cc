package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.numerics.oracle.OracleFiles.column;
import static org.tributary.numerics.oracle.OracleFiles.table;
import static org.tributary.numerics.oracle.OracleFiles.values;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestsAgainstScipyTest {
  private static final Offset<Double> NINE = within(1e-9);
  private static final double[][] X = table("X.csv");
  private static final double[] X0 = column(X, 0);
  private static final double[] Y0 = column(table("Y.csv"), 0);
  private static final double[] P_VALUES = {0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205};
  private static final double[] TIED = {1, 2, 2, 3, 5, 5, 5};
  private static final double[] OTHER = {2, 2, 4, 5, 6, 1, 7};

  @Test
  void kolmogorovSmirnovIsExact() {
    same(KolmogorovSmirnov.twoSample(X0, Y0), values("ks2_stat_p"));
    same(KolmogorovSmirnov.twoSample(TIED, OTHER), 0.2857142857142857, 0.9627039627039629);
    same(KolmogorovSmirnov.twoSample(X0, X0), 0, 1);
    assertThat(KolmogorovSmirnov.limitingSurvival(1.2)).isCloseTo(0.11224966667072497, NINE);
  }

  @Test
  void mannWhitneyCorrectsForTiesAndContinuity() {
    same(RankTests.mannWhitney(X0, Y0), values("mannwhitney_U_p_asym"));
    same(RankTests.mannWhitney(TIED, OTHER), 21, 0.6946959011541634);
    same(RankTests.mannWhitney(new double[] {1, 1}, new double[] {1}), 1, 1);
  }

  @Test
  void cramerVonMisesHasItsLimitingLaw() {
    same(CramerVonMises.twoSample(X0, Y0), values("cvm2_stat_p"));
    // Anderson and Darling's table: 5 % point .46136, 1 % point .74346
    assertThat(CramerVonMises.limitingCdf(0.46136)).isCloseTo(0.95, within(1e-5));
    assertThat(CramerVonMises.limitingCdf(0.74346)).isCloseTo(0.99, within(1e-5));
  }

  @Test
  void studentTestsMatch() {
    same(StudentTests.welch(X0, Y0), values("welch_t_p"));
    same(StudentTests.paired(column(X, 0, 20), column(X, 1, 20)), values("paired_t_p_X[:20]"));
    same(StudentTests.paired(TIED, TIED), 0, 1);
    assertThat(StudentTests.welch(new double[] {1, 1}, new double[] {2, 2}))
        .isEqualTo(new TestResult(Double.NEGATIVE_INFINITY, 0));
  }

  @Test
  void wilcoxonIsExactAlsoWithTies() {
    same(RankTests.wilcoxon(column(X, 0, 20), column(X, 1, 20)), values("wilcoxon_exact_X[:20]"));
    // differences 1, -1, 2: midranks 1.5, 1.5, 3; P(W <= 1.5) = 3/8 over the eight signs
    TestResult tied = RankTests.wilcoxon(new double[] {1, 0, 2}, new double[] {0, 1, 0});
    same(tied, 1.5, 0.75);
    same(RankTests.wilcoxon(TIED, TIED), 0, 1);
  }

  @Test
  void permutationTestEnumeratesAllSplits() {
    double[] first = Arrays.copyOf(X0, 6);
    double[] second = Arrays.copyOf(Y0, 6);
    same(PermutationTest.meanDifference(first, second), values("perm_exact_6v6_stat_p"));
    same(PermutationTest.meanDifference(new double[] {0.1, 0.1}, new double[] {0.1}), 0, 1);
    assertThatThrownBy(() -> PermutationTest.meanDifference(X0, Y0))
        .hasMessageContaining("20000000 splits");
  }

  @Test
  void friedmanCorrectsForTies() {
    same(RankTests.friedman(Arrays.copyOf(X, 12)), values("friedman_X[:12]"));
    double[] third = {3, 3, 3, 1, 2, 9, 9};
    double[][] blocks = new double[7][];
    Arrays.setAll(blocks, i -> new double[] {TIED[i], OTHER[i], third[i]});
    same(RankTests.friedman(blocks), 2.7407407407407365, 0.2540128632903871);
    same(RankTests.friedman(new double[][] {{1, 1, 1}, {2, 2, 2}}), 0, 1);
  }

  @Test
  void correlationsMatch() {
    double[] expected = values("spearman_kendall_X01");
    double[] second = column(X, 1);
    assertThat(Correlation.spearman(X0, second)).isCloseTo(expected[0], NINE);
    assertThat(Correlation.kendall(X0, second)).isCloseTo(expected[1], NINE);
    assertThat(Correlation.spearman(TIED, OTHER)).isCloseTo(0.4059495152265315, NINE);
    assertThat(Correlation.kendall(TIED, OTHER)).isCloseTo(0.4338609156373123, NINE);
    assertThat(Correlation.pearson(X0, X0)).isEqualTo(1, within(1e-15));
    assertThatThrownBy(() -> Correlation.pearson(new double[] {1, 1}, new double[] {1, 2}))
        .hasMessageContaining("constant");
  }

  @Test
  void adjustedPValuesMatchStatsmodels() {
    assertThat(MultipleTesting.holm(P_VALUES)).containsExactly(values("adj_p_holm"), NINE);
    assertThat(MultipleTesting.benjaminiHochberg(P_VALUES))
        .containsExactly(values("adj_p_fdr_bh"), NINE);
    assertThat(MultipleTesting.bonferroni(P_VALUES))
        .containsExactly(values("adj_p_bonferroni"), NINE);
  }

  @Test
  void adjustmentFollowsTheValuesNotTheirOrder() {
    double[] reversed = new double[P_VALUES.length];
    Arrays.setAll(reversed, i -> P_VALUES[P_VALUES.length - 1 - i]);
    double[] adjusted = MultipleTesting.holm(reversed);
    double[] expected = values("adj_p_holm");
    for (int i = 0; i < adjusted.length; i++) {
      assertThat(adjusted[i]).isCloseTo(expected[adjusted.length - 1 - i], NINE);
    }
  }

  private static void same(TestResult result, double... expected) {
    assertThat(result.statistic()).isCloseTo(expected[0], NINE);
    assertThat(result.pValue()).isCloseTo(expected[1], NINE);
  }
}
