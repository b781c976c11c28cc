package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Replication;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;

class SplitSizesTest {
  private static SplitTotals twice(SplitSizes sizes) {
    return new SplitTotals(Collections.nCopies(2, sizes));
  }

  @Test
  void aTestPartAboveTheTrainingPartIsSaidToMakeTheCorrectionConservative() {
    assertThat(twice(SplitSizes.rows(20, 21)).remarks())
        .containsExactly(
            "n_test exceeds n_train: the correction is conservative here; training sets that share"
                + " no row (disjoint) need none");
    assertThat(twice(SplitSizes.rows(20, 20)).remarks()).isEmpty();
    assertThat(new SplitTotals(List.of()).remarks().get(0)).contains("not recorded");
  }

  @Test
  void whereFarFewerRowsTrainThanAreHeldOutMoreRowsAreNotPromisedToHelp() {
    // a fifth of 3,333 rows is held out: 25 sets of 100 rows are as many as three quarters give
    assertThat(twice(SplitSizes.rows(100, 667)).insteadOfRows(Rule.ONE_DATA_SET).orElseThrow())
        .startsWith("more rows of the table alone would not decide");
    assertThat(twice(SplitSizes.rows(100, 666)).insteadOfRows(Rule.ONE_DATA_SET)).isEmpty();
    assertThat(twice(new SplitSizes(100, 667, 4, 24)).insteadOfRows(Rule.ONE_DATA_SET)).isEmpty();
    assertThat(new SplitTotals(List.of()).insteadOfRows(Rule.ONE_DATA_SET)).isEmpty();
    assertThat(twice(SplitSizes.rows(100, 667)).insteadOfRows(Rule.DISJOINT_SETS)).isEmpty();
  }

  @Test
  void unitsAreCountedWhereRowsComeInThem() {
    SplitTotals blocks = twice(new SplitSizes(700, 100, 7, 1));

    Replication replication = blocks.replication(Rule.ONE_DATA_SET);
    assertThat(replication.units()).isEqualTo(8);
    assertThat(replication.degreesOfFreedom(25)).isEqualTo(7);
    // J = 8 distinct splits, s^2 (1/8 + 1/7): drawing 25 of them adds nothing
    double[] drawn = new double[25];
    for (int i = 0; i < 25; i++) {
      drawn[i] = i % 2;
    }
    double variance = 25 / 24.0 * (12 / 25.0) * (13 / 25.0);
    assertThat(replication.standardError(drawn))
        .isCloseTo(
            Math.sqrt(variance * (1 / 8.0 + 1 / 7.0)),
            org.assertj.core.api.Assertions.within(1e-12));
    assertThat(blocks.counted()).isEqualTo("8 blocks");
    assertThat(blocks.approximation(2)).contains("n_train 700, n_test 100, 8 blocks");
  }

  @Test
  void aFewRepeatedRowsMakeNoBlocks() {
    SplitTotals wine = twice(new SplitSizes(5000, 1200, 4400, 1000));

    assertThat(wine.counted()).isEqualTo("rows");
    assertThat(wine.replication(Rule.ONE_DATA_SET).units()).isEqualTo(5400);
  }

  @Test
  void threeBlocksAreRefusedAndFiveAreRemarkedUpon() {
    assertThat(twice(new SplitSizes(200, 100, 2, 1)).refusal(Rule.ONE_DATA_SET).orElseThrow())
        .startsWith("no verdict: only 3 independent blocks, 4 are the least");
    assertThat(twice(new SplitSizes(200, 100, 2, 1)).refusal(Rule.LAW_KNOWN)).isEmpty();
    SplitTotals five = twice(new SplitSizes(400, 100, 4, 1));
    assertThat(five.refusal(Rule.ONE_DATA_SET)).isEmpty();
    assertThat(five.remarks()).containsExactly("only 5 independent blocks");
  }
}
