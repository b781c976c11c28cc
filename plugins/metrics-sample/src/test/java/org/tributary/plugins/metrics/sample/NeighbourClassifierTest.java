package org.tributary.plugins.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/** What the rule does where values repeat, and where rows come in units. */
class NeighbourClassifierTest {
  private static final NeighbourClassifier FIVE = new NeighbourClassifier(5);

  private static DMatrixRMaj atoms(int zeros, int ones, int key) {
    double[] values = new double[zeros + ones];
    Arrays.fill(values, zeros, values.length, 1);
    int[] order = RandomStream.of(95, key).permutation(values.length);
    DMatrixRMaj rows = new DMatrixRMaj(values.length, 1);
    for (int i = 0; i < values.length; i++) {
      rows.data[i] = values[order[i]];
    }
    return rows;
  }

  @Test
  void rowsThatAreAsNearShareTheVotesWhateverTheirOrder() {
    // of a zero 10 of 29 others come from the second sample, of a one 20 of 29: two thirds are
    // right
    for (int key = 0; key < 4; key++) {
      assertThat(FIVE.score(atoms(20, 10, key), atoms(10, 20, key + 9)).balancedAccuracy())
          .isCloseTo(2.0 / 3, within(1e-12));
    }
  }

  @Test
  void rowsOfAUnitDoNotVoteForEachOther() {
    int customers = 60;
    int each = 6;
    double[][] sides = new double[2][];
    int[] labels = new int[2 * customers * each];
    RandomStream stream = RandomStream.of(96, 0);
    for (int side = 0; side < 2; side++) {
      sides[side] = new double[customers * each];
      for (int customer = 0; customer < customers; customer++) {
        double level = stream.nextGaussian();
        for (int row = 0; row < each; row++) {
          sides[side][customer * each + row] = level + 1e-4 * stream.nextGaussian();
          labels[(side * customers + customer) * each + row] = side * customers + customer;
        }
      }
    }
    DMatrixRMaj first = DMatrixRMaj.wrap(customers * each, 1, sides[0]);
    DMatrixRMaj second = DMatrixRMaj.wrap(customers * each, 1, sides[1]);
    assertThat(FIVE.score(first, second).balancedAccuracy()).as("by row").isGreaterThan(0.95);
    // the nearest five rows are those of one or two other customers of either side: 4 standard
    // errors
    // of a share of 120 customers
    assertThat(FIVE.score(first, second, Units.of(labels)).balancedAccuracy())
        .isCloseTo(0.5, within(4 * Math.sqrt(0.25 / 120)));
  }

  @Test
  void aUnitOfNearlyAllRowsIsRefused() {
    int[] labels = new int[60];
    labels[59] = 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.score(atoms(20, 10, 1), atoms(10, 20, 2), Units.of(labels)))
        .withMessageContaining("5 neighbours of other units are needed, a unit of 59 of 60 rows");
  }
}
