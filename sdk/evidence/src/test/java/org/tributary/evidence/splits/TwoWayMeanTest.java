package org.tributary.evidence.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;

class TwoWayMeanTest {
  @Test
  void aPoolFarAboveTheTrainingSizeIsCutIntoDisjointSets() {
    assertThat(DisjointPlan.of(16_000, 200)).hasValue(new DisjointPlan(50, 200, 4000));
    assertThat(DisjointPlan.of(8_000, 200)).hasValue(new DisjointPlan(30, 200, 2000));
    assertThat(DisjointPlan.of(6_000, 200)).isEmpty();
  }

  @Test
  void varianceOfTrainingSetsAndOfTestRowsAddUp() {
    // means by set 2, 3; by row 1.5, 2.5, 3.5
    double[][] differences = {{1, 2, 3}, {2, 3, 4}};
    TwoWayMean mean = TwoWayMean.of(differences, Units.rows(3));
    assertThat(mean.mean()).isCloseTo(2.5, within(1e-15));
    assertThat(mean.trainVariance()).isCloseTo(.5 / 2, within(1e-15));
    assertThat(mean.testVariance()).isCloseTo(1.0 / 3, within(1e-15));
    double total = .25 + 1.0 / 3;
    assertThat(mean.degreesOfFreedom())
        .isCloseTo(total * total / (.0625 + 1.0 / 18), within(1e-12));
  }

  @Test
  void testRowsOfOneUnitCountOnce() {
    double[][] differences = {{1, 1, 3, 3}, {1, 1, 3, 3}};
    TwoWayMean byRow = TwoWayMean.of(differences, Units.rows(4));
    TwoWayMean byUnit = TwoWayMean.of(differences, Units.of(new int[] {0, 0, 1, 1}));
    assertThat(byRow.testVariance()).isCloseTo(4.0 / 12, within(1e-15));
    assertThat(byUnit.testVariance()).isCloseTo(1, within(1e-15));
  }

  @Test
  void equalDifferencesAreAPoint() {
    TwoWayMean mean = TwoWayMean.of(new double[][] {{2, 2}, {2, 2}}, Units.rows(2));
    assertThat(mean.interval(.95)).isEqualTo(Interval.point(2, .95));
    assertThatThrownBy(() -> TwoWayMean.of(new double[][] {{2, 2}}, Units.rows(2)))
        .hasMessageContaining("2 training sets");
  }

  @Test
  void disjointSetsCoverAndAreNarrow() {
    mergedAgainstSeparate(20);
  }

  @Test
  @Tag("acceptance")
  void disjointSetsCoverAtFullCount() {
    assertThat(mergedAgainstSeparate(200)).isGreaterThanOrEqualTo(176);
  }

  /**
   * Sources N(-.3, 1) and N(.3, 1), half of each; known variance. Merged predicts the mean of all,
   * separate that of each source: the difference is .3^2/2 + 1/(2 n) - 1/n at n = 200.
   */
  private static int mergedAgainstSeparate(int runs) {
    double truth = .045 - .0025;
    DisjointPlan plan = DisjointPlan.of(16_000, 200).orElseThrow();
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = Counts.run(140, run);
      double[] test = new double[plan.testSize()];
      for (int i = 0; i < test.length; i++) {
        test[i] = (i % 2 == 0 ? -.3 : .3) + stream.nextGaussian();
      }
      double[][] differences = new double[plan.trainingSets()][test.length];
      for (double[] row : differences) {
        // means of 100 rows a source
        double left = -.3 + stream.nextGaussian() / 10;
        double right = .3 + stream.nextGaussian() / 10;
        double merged = (left + right) / 2;
        for (int i = 0; i < row.length; i++) {
          double own = i % 2 == 0 ? left : right;
          row[i] = .5 * (Math.pow(test[i] - merged, 2) - Math.pow(test[i] - own, 2));
        }
      }
      Interval interval = TwoWayMean.of(differences, Units.rows(test.length)).interval(.95);
      assertThat(interval.width() / 2).isLessThanOrEqualTo(.012);
      covered += interval.contains(truth) ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(Counts.atLeast(runs, .94));
    return Counts.seen("6 held", covered, runs);
  }
}
