package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tributary.evidence.rule.SplitTotals;

class SplitSizesTest {
  @Test
  void aTestPartAboveTheTrainingPartIsSaidToMakeTheCorrectionConservative() {
    assertThat(new SplitTotals(20, 21, true).remark())
        .isEqualTo(
            "n_test exceeds n_train: the correction is conservative here; training sets that share"
                + " no row (disjoint) need none");
    assertThat(new SplitTotals(20, 20, true).remark()).isEmpty();
    assertThat(new SplitTotals(4, 1, false).remark()).contains("not recorded");
  }
}
