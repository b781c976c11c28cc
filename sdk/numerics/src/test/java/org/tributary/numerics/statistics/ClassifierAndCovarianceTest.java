package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.numerics.oracle.OracleFiles.table;
import static org.tributary.numerics.oracle.OracleFiles.values;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassifierAndCovarianceTest {
  private static final double[][] X = table("X.csv");
  private static final double[][] YE = table("Ye.csv");

  @Test
  void logisticRegressionReachesSklearnsOptimum() {
    double[][] rows = new double[120][];
    boolean[] labels = new boolean[120];
    for (int i = 0; i < 60; i++) {
      rows[i] = X[i];
      rows[60 + i] = YE[i];
      labels[60 + i] = true;
    }
    LogisticRegression model = LogisticRegression.fit(rows, labels, 1);
    double[] expected = values("logreg_coef_C1");
    assertThat(model.coefficients()).containsExactly(Arrays.copyOf(expected, 3), within(1e-8));
    assertThat(model.intercept()).isCloseTo(expected[3], within(1e-8));
    double[] scores = Arrays.stream(rows).mapToDouble(model::logOdds).toArray();
    double[] quality = values("logreg_train_auc_acc");
    assertThat(Classification.areaUnderCurve(scores, labels)).isCloseTo(quality[0], within(1e-12));
    assertThat(Classification.accuracy(scores, labels, 0)).isCloseTo(quality[1], within(1e-12));
    assertThat(model.probability(rows[0])).isCloseTo(1 / (1 + Math.exp(-scores[0])), within(1e-14));
  }

  @Test
  void penaltyKeepsSeparableClassesFinite() {
    double[][] rows = {{-2}, {-1}, {1}, {2}};
    boolean[] labels = {false, false, true, true};
    LogisticRegression model = LogisticRegression.fit(rows, labels, 1e6);
    assertThat(model.coefficients()[0]).isBetween(5.0, 100.0);
    assertThat(model.intercept()).isCloseTo(0, within(1e-6));
    assertThatThrownBy(() -> LogisticRegression.fit(rows, new boolean[4], 1))
        .hasMessageContaining("both classes");
  }

  @Test
  void tiedScoresCountHalf() {
    boolean[] labels = {false, true, true};
    assertThat(Classification.areaUnderCurve(new double[] {1, 1, 2}, labels)).isEqualTo(0.75);
  }

  @Test
  void ledoitWolfShrinksAsItsFormulaSays() {
    assertThat(LedoitWolf.fit(X).shrinkage())
        .isCloseTo(values("ledoitwolf_shrinkage_X")[0], within(1e-9));
    // a correlated image of X: the formula evaluated independently with numpy
    double[][] mixed = new double[X.length][];
    for (int i = 0; i < X.length; i++) {
      double[] x = X[i];
      mixed[i] = new double[] {3 * x[0], 2 * x[0] + x[1], x[0] + x[1] + 0.2 * x[2]};
    }
    LedoitWolf fit = LedoitWolf.fit(mixed);
    assertThat(fit.shrinkage()).isCloseTo(0.05031975229289724, within(1e-9));
    assertThat(fit.covariance().get(0, 1)).isEqualTo(fit.covariance().get(1, 0), within(1e-12));
    assertThat(LedoitWolf.fit(new double[][] {{1, 2}, {1, 2}}).shrinkage()).isZero();
  }

  @Test
  void principalComponentsHaveSklearnsVariances() {
    double[] expected = values("pca_explained_var_X");
    PrincipalComponents components = PrincipalComponents.fit(X, 3);
    assertThat(components.variances()).containsExactly(expected, within(1e-9));
    double[][] projected = components.project(X);
    for (int k = 0; k < 3; k++) {
      int column = k;
      double[] scores = Arrays.stream(projected).mapToDouble(row -> row[column]).toArray();
      assertThat(Moments.of(scores).mean()).isCloseTo(0, within(1e-12));
      assertThat(Moments.of(scores).variance(1)).isCloseTo(expected[k], within(1e-9));
    }
    assertThatThrownBy(() -> PrincipalComponents.fit(X, 4)).hasMessageContaining("1..3");
  }
}
