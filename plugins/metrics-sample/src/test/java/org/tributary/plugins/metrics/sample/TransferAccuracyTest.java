package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

class TransferAccuracyTest {
  private static final int ROWS = 4000;

  /** Two classes at -shift and +shift of the first coordinate, alternating. */
  private static DMatrixRMaj rows(int key, double shift) {
    RandomStream stream = RandomStream.of(81, key);
    DMatrixRMaj rows = new DMatrixRMaj(ROWS, 2);
    for (int row = 0; row < ROWS; row++) {
      rows.set(row, 0, stream.nextGaussian() + (row % 2 == 0 ? -shift : shift));
      rows.set(row, 1, stream.nextGaussian());
    }
    return rows;
  }

  private static int[] labels() {
    int[] labels = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row % 2;
    }
    return labels;
  }

  @Test
  void ofTwoNormalsTheBestRuleIsReached() {
    double reached =
        new TransferAccuracy(2).balanced(rows(1, 0.7), labels(), rows(2, 0.7), labels()).value();
    // Phi(.7) is the best there is; 4 standard errors of a share of 4,000 rows
    double best = Normal.cdf(0.7);
    assertThat(reached).isCloseTo(best, within(4 * Math.sqrt(best * (1 - best) / ROWS)));
  }

  @Test
  void aCandidateWithoutTheRelationTeachesNothing() {
    double reached =
        new TransferAccuracy(2).balanced(rows(3, 0), labels(), rows(4, 0.7), labels()).value();
    // whatever direction it learnt, its sides are even of each class only where it is no use:
    // a rule that is right by more than chance needs the relation
    assertThat(reached).isLessThan(Normal.cdf(0.7) - 0.02);
  }

  @Test
  void aClassThatIsNeverTrainedOnIsNeverTold() {
    int[] missing = new int[ROWS];
    MetricValue one = new TransferAccuracy(2).balanced(rows(5, 2), missing, rows(6, 2), labels());
    assertThat(one.value()).isEqualTo(0.5);
    int[] three = labels();
    three[0] = 2;
    three[1] = 2;
    double reached =
        new TransferAccuracy(3).balanced(rows(5, 2), labels(), rows(6, 2), three).value();
    // two classes told nearly always, the third never
    assertThat(reached).isCloseTo(2 * Normal.cdf(2) / 3, within(0.01));
  }

  @Test
  void badShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TransferAccuracy(1))
        .withMessageContaining("at least 2 classes, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TransferAccuracy(2)
                    .balanced(new DMatrixRMaj(0, 2), new int[0], rows(1, 0), labels()))
        .withMessageContaining("were 0 x 2 and 4000 x 2");
  }
}
