package org.tributary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.statistics.Moments;

class UnitsTest {
  private static final Units THREE = Units.of(new int[] {7, 7, 3, 7, 9});

  @Test
  void rowsOfOneLabelAreOneUnit() {
    assertThat(THREE.count()).isEqualTo(3);
    assertThat(THREE.rowCount()).isEqualTo(5);
    assertThat(THREE.ofRow(3)).isZero();
    assertThat(THREE.size(0)).isEqualTo(3);
    assertThat(THREE.single()).isFalse();
    assertThat(THREE.rowsByUnit()).isDeepEqualTo(new int[][] {{0, 1, 3}, {2}, {4}});
    // (9 + 1 + 1) / 5
    assertThat(THREE.sizeOfARowsUnit()).isEqualTo(2.2);
    assertThat(THREE.sums(new double[] {1, 2, 4, 8, 16})).containsExactly(11, 4, 16);
    assertThat(THREE.select(new int[] {2, 3}).count()).isEqualTo(2);
  }

  @Test
  void theVarianceOfAMeanIsByUnits() {
    // mean 2; unit sums of deviations: 3, -2, -1: 3/2 (9 + 4 + 1) / 25
    double[] values = {3, 3, 0, 3, 1};
    assertThat(THREE.varianceOfMean(values)).isCloseTo(1.5 * 14 / 25, within(1e-15));
    double usual = Moments.of(values).variance(1) / 5;
    assertThat(Units.rows(5).varianceOfMean(values)).isCloseTo(usual, within(1e-15));
  }

  @Test
  void noRowsAndOneUnitAreRefused() {
    assertThatThrownBy(() -> Units.of(new int[0])).hasMessageContaining("at least 1 row");
    assertThatThrownBy(() -> Units.of(new int[] {1, 1}).varianceOfMean(new double[] {1, 2}))
        .hasMessageContaining("2 units");
  }
}
