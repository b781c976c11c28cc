package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.data.Samples;

class ContaminationTest {
  private static final int COUNT = 8_000;
  private final Samples truth = True.pairs(COUNT, 0.5, 2, RandomStream.of(3, 0));

  private static Samples seen(Samples truth, double share, Recipe recipe) {
    return new Contamination(share, recipe, 3).observe(truth, RandomStream.of(4, 0));
  }

  private static int changed(Samples truth, Samples seen) {
    int changed = 0;
    for (int row = 0; row < truth.size(); row++) {
      changed += seen.value(row, 0) == truth.value(row, 0) ? 0 : 1;
    }
    return changed;
  }

  @ParameterizedTest
  @EnumSource(Recipe.class)
  void theShareOfTheRowsIsReplacedWholeAndNothingTells(Recipe recipe) {
    Samples seen = seen(truth, 0.25, recipe);
    assertThat(changed(truth, seen) / (double) COUNT)
        .isCloseTo(0.25, within(4 * Math.sqrt(0.1875 / COUNT)));
    for (int row = 0; row < COUNT; row++) {
      assertThat(seen.value(row, 0) == truth.value(row, 0))
          .isEqualTo(seen.value(row, 1) == truth.value(row, 1));
      assertThat(seen.source(row)).isEqualTo(truth.source(row));
    }
    assertThat(seen.extras()).isEmpty();
    assertThat(changed(truth, seen(truth, 0, recipe))).isZero();
  }

  /** Correlation of uniform rows is 0, with standard error 1/sqrt(n). */
  @Test
  void uniformRowsFillTheRangeIndependently() {
    Samples seen = seen(truth, 1, Recipe.UNIFORM);
    double least = Arrays.stream(True.column(truth, 0)).min().orElseThrow();
    double most = Arrays.stream(True.column(truth, 0)).max().orElseThrow();
    double[] values = True.column(seen, 0);
    assertThat(Arrays.stream(values).min().orElseThrow()).isGreaterThanOrEqualTo(least);
    assertThat(Arrays.stream(values).max().orElseThrow()).isLessThanOrEqualTo(most);
    Moments moments = Moments.of(values);
    assertThat(moments.mean()).isCloseTo(0.5 * (least + most), within(4 * moments.standardError()));
    double product = 0;
    double[] others = True.column(seen, 1);
    for (int row = 0; row < COUNT; row++) {
      product +=
          (values[row] - moments.mean())
              * (others[row] - Moments.of(others).mean())
              / moments.standardDeviation()
              / Moments.of(others).standardDeviation()
              / COUNT;
    }
    assertThat(product).isCloseTo(0, within(4 / Math.sqrt(COUNT)));
  }

  @Test
  void uniformMixedRowsTakeEveryLevelAndWholeNumbersOfTheRange() {
    Samples mixed = True.mixed(3000, RandomStream.of(3, 0));
    Samples seen = seen(mixed, 1, Recipe.UNIFORM);
    Map<Double, Integer> colours = new HashMap<>();
    Arrays.stream(True.column(seen, 2)).forEach(each -> colours.merge(each, 1, Integer::sum));
    assertThat(colours).containsOnlyKeys(0.0, 1.0, 2.0);
    assertThat(colours.values())
        .allSatisfy(
            count ->
                assertThat(count / 3000.0)
                    .isCloseTo(1 / 3.0, within(4 * Math.sqrt(2 / 9.0 / 3000))));
    assertThat(True.column(seen, 1)).containsOnly(1, 2);
  }

  @Test
  void shiftedRowsMoveByStandardDeviationsOfRealColumnsOnly() {
    Samples mixed = True.mixed(200, RandomStream.of(3, 0));
    Samples seen = seen(mixed, 1, Recipe.SHIFTED);
    double by = 3 * Moments.of(True.column(mixed, 0)).standardDeviation();
    for (int row = 0; row < 200; row++) {
      assertThat(seen.value(row, 0) - mixed.value(row, 0)).isCloseTo(by, within(1e-12));
      assertThat(seen.value(row, 2)).isEqualTo(mixed.value(row, 2));
    }
  }

  @Test
  void rowsOfAnotherSourceKeepTheLabelTheyCameTo() {
    Samples seen = seen(truth, 1, Recipe.OTHER_SOURCE);
    double[] own = True.column(truth.ofSource(0), 0);
    double[] others = True.column(truth.ofSource(1), 0);
    Arrays.sort(others);
    for (double value : True.column(seen.ofSource(0), 0)) {
      assertThat(Arrays.binarySearch(others, value)).isNotNegative();
    }
    assertThat(own).doesNotContain(True.column(seen.ofSource(0), 0)[0]);
    Samples one = True.pairs(10, 0, 1, RandomStream.of(3, 0));
    assertThatThrownBy(() -> seen(one, 0.5, Recipe.OTHER_SOURCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs rows of two sources");
  }
}
