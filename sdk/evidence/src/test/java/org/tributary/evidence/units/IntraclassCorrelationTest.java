package org.tributary.evidence.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.evidence.Units;

class IntraclassCorrelationTest {
  @Test
  void itIsThatOfOneWayAnalysisOfVariance() {
    // units {1, 3}, {5, 7}: MSB = 16, MSW = 2, m0 = 2
    IntraclassCorrelation rho =
        IntraclassCorrelation.of(new double[] {1, 3, 5, 7}, Units.of(new int[] {0, 0, 1, 1}));
    assertThat(rho.value()).isCloseTo(14.0 / 18, within(1e-12));
    assertThat(rho.statistic()).isCloseTo(8, within(1e-12));
    // P(F(1, 2) > 8) = P(|t_2| > sqrt 8) = 1 - sqrt(8 / 10)
    assertThat(rho.pValue()).isCloseTo(1 - Math.sqrt(.8), within(1e-10));
    // 4 / (1 + 14/18)
    assertThat(rho.effectiveRows()).isCloseTo(2.25, within(1e-12));
  }

  @Test
  void unevenSizesHaveTheirOwnMeanSize() {
    // sizes 3, 1: m0 = (4 - 10/4) / 1 = 1.5; values 0, 0, 3 and 9: MSB = 48, MSW = 3
    IntraclassCorrelation rho =
        IntraclassCorrelation.of(new double[] {0, 0, 3, 9}, Units.of(new int[] {0, 0, 0, 1}));
    assertThat(rho.value()).isCloseTo(45 / 49.5, within(1e-12));
    assertThat(rho.sizeOfARowsUnit()).isEqualTo(2.5);
  }

  @Test
  void constantUnitsAndConstantTablesHaveTheirLimits() {
    Units units = Units.of(new int[] {0, 0, 1, 1});
    IntraclassCorrelation constant = IntraclassCorrelation.of(new double[] {1, 1, 2, 2}, units);
    assertThat(constant.value()).isEqualTo(1);
    assertThat(constant.pValue()).isZero();
    IntraclassCorrelation none = IntraclassCorrelation.of(new double[] {1, 1, 1, 1}, units);
    assertThat(none.value()).isZero();
    assertThat(none.pValue()).isEqualTo(1);
    assertThatThrownBy(() -> IntraclassCorrelation.of(new double[] {1, 2, 3}, Units.rows(3)))
        .hasMessageContaining("more rows than units");
  }
}
