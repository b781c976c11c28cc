package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CompleteLinkageTest {
  /** Points on a line at 0, 10, 1, 12, 2. */
  private static final double[] PLACES = {0, 10, 1, 12, 2};

  private static double[][] distances() {
    double[][] distances = new double[PLACES.length][PLACES.length];
    for (int i = 0; i < PLACES.length; i++) {
      for (int j = 0; j < PLACES.length; j++) {
        distances[i][j] = Math.abs(PLACES[i] - PLACES[j]);
      }
    }
    return distances;
  }

  private static boolean[][] farther(double than) {
    boolean[][] apart = new boolean[PLACES.length][PLACES.length];
    for (int i = 0; i < PLACES.length; i++) {
      for (int j = 0; j < PLACES.length; j++) {
        apart[i][j] = distances()[i][j] > than;
      }
    }
    return apart;
  }

  @Test
  void clustersHoldNoTwoItemsThatMustStayApart() {
    assertThat(CompleteLinkage.groups(distances(), farther(5))).containsExactly(0, 1, 0, 1, 0);
    assertThat(CompleteLinkage.groups(distances(), farther(1.5))).containsExactly(0, 1, 0, 2, 3);
    assertThat(CompleteLinkage.groups(distances(), farther(0.5))).containsExactly(0, 1, 2, 3, 4);
    assertThat(CompleteLinkage.groups(distances(), farther(99))).containsExactly(0, 0, 0, 0, 0);
  }

  /** Single linkage would chain 0-1-2; the farthest pair forbids it here, and 1 stays with 0. */
  @Test
  void oneForbiddenPairKeepsAWholeClusterAway() {
    boolean[][] apart = new boolean[5][5];
    apart[0][4] = true;
    apart[4][0] = true;

    int[] groups = CompleteLinkage.groups(distances(), apart);

    assertThat(groups[0]).isEqualTo(groups[2]).isNotEqualTo(groups[4]);
  }

  @Test
  void neighboursInTheOrderAreNearToEachOther() {
    assertThat(CompleteLinkage.order(distances())).containsExactly(0, 2, 4, 1, 3);
    assertThat(CompleteLinkage.order(new double[0][0])).isEmpty();
  }

  @Test
  void aMatrixThatIsNotSquareIsRefused() {
    assertThatThrownBy(() -> CompleteLinkage.groups(new double[2][3], new boolean[2][2]))
        .hasMessageContaining("must be square");
  }
}
