package org.tributary.evidence.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

class UnitQuestionTest {
  @Test
  void whatTheOrderExplainsIsTakenAway() {
    double[] values = new double[300];
    Arrays.setAll(values, i -> i / 3);
    double[] curve = Arrays.stream(values).map(v -> Math.pow(v / 50 - 1, 3) + 2).toArray();
    OrderResiduals order = new OrderResiduals(values);
    for (double rest : order.of(curve)) {
      assertThat(rest).isCloseTo(0, within(1e-9));
    }
    // 5 powers, of which the value is one here, and 14 bins beside the mean
    assertThat(order.lostDegrees()).isEqualTo(19);
  }

  @Test
  void fewValuesAndSingleRowsAreNotAskedAbout() {
    double[] outcome = new double[100];
    Arrays.setAll(outcome, i -> i % 10);
    int[] ten = new int[100];
    Arrays.setAll(ten, i -> i % 10);
    assertThat(UnitQuestion.ofLabels(ten, List.of(outcome)).ask()).isFalse();
    int[] single = new int[100];
    Arrays.setAll(single, i -> i);
    assertThat(UnitQuestion.ofLabels(single, List.of(outcome)).ask()).isFalse();
    int[] pairs = new int[100];
    Arrays.setAll(pairs, i -> i % 50);
    UnitQuestion asked = UnitQuestion.ofLabels(pairs, List.of(outcome));
    assertThat(asked.ask()).isTrue();
    assertThat(asked.correlation()).isEqualTo(1);
    assertThat(asked.effectiveRows()).isCloseTo(50, within(1e-9));
  }

  @Test
  void foldsAreMadeOfWholeUnits() {
    Units units = Units.of(new int[] {0, 0, 1, 1, 2, 3, 3, 3});
    int[] folds = UnitFolds.of(units, 2, Counts.run(340, 0));
    assertThat(folds[0]).isEqualTo(folds[1]);
    assertThat(folds[5]).isEqualTo(folds[7]);
    assertThat(Arrays.stream(folds).distinct().count()).isEqualTo(2);
    assertThatThrownBy(() -> UnitFolds.of(units, 5, Counts.run(340, 0)))
        .hasMessageContaining("2..4");
  }

  @Test
  void customersAreAskedAboutAndAgesAreNot() {
    worlds(30, Counts.atLeast(30, .995), Counts.atMost(30, .01));
  }

  @Test
  @Tag("acceptance")
  void customersAreAskedAboutAtFullCount() {
    worlds(100, 96, 3);
  }

  private static void worlds(int runs, int fewest, int most) {
    assertThat(asked("ids, rho .2", runs, 341, s -> ids(.2, s))).isGreaterThanOrEqualTo(fewest);
    assertThat(asked("ids, rho 0", runs, 342, s -> ids(0, s))).isLessThanOrEqualTo(most);
    assertThat(asked("smooth", runs, 343, s -> age(a -> Math.sin(a / 10), s)))
        .isLessThanOrEqualTo(most);
    assertThat(asked("step", runs, 344, s -> age(a -> a < 40 ? 0 : 1, s)))
        .isLessThanOrEqualTo(most);
  }

  private static int asked(
      String name, int runs, long world, Function<RandomStream, UnitQuestion> question) {
    int asked = 0;
    for (int run = 0; run < runs; run++) {
      asked += question.apply(Counts.run(world, run)).ask() ? 1 : 0;
    }
    return Counts.seen("13f asked, " + name, asked, runs);
  }

  /** 100 ids of 1-50 rows and three numbers. */
  private static UnitQuestion ids(double correlation, RandomStream s) {
    int[] sizes = new int[100];
    Arrays.setAll(sizes, u -> (int) Math.exp(s.nextDouble() * Math.log(51)));
    int rows = Arrays.stream(sizes).sum();
    double[] ids = new double[rows];
    double[][] others = new double[3][rows];
    int at = 0;
    for (int u = 0; u < sizes.length; u++) {
      double[] shared = new double[3];
      s.fillGaussian(shared, 0, 3);
      for (int i = 0; i < sizes[u]; i++, at++) {
        ids[at] = 1000 + u;
        for (int c = 0; c < 3; c++) {
          others[c][at] =
              Math.sqrt(correlation) * shared[c] + Math.sqrt(1 - correlation) * s.nextGaussian();
        }
      }
    }
    return UnitQuestion.ofNumbers(ids, List.of(others));
  }

  /** Ages of 20-79 move one of three numbers; a step within a bin would show in 8 of 100. */
  private static UnitQuestion age(DoubleUnaryOperator effect, RandomStream s) {
    double[] ages = new double[1000];
    double[][] others = new double[3][1000];
    for (int i = 0; i < ages.length; i++) {
      ages[i] = 20 + s.nextInt(60);
      others[0][i] = effect.applyAsDouble(ages[i]) + s.nextGaussian();
      others[1][i] = s.nextGaussian();
      others[2][i] = s.nextGaussian();
    }
    return UnitQuestion.ofNumbers(ages, List.of(others));
  }
}
