package org.tributary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplicationTest {
  private static final double[] VALUES = {1, 2, 3, 4};

  @Test
  void independentReplicatesGetStudentsError() {
    // s^2 = 5/3
    assertThat(Replication.independent().standardError(VALUES))
        .isCloseTo(Math.sqrt(5.0 / 12), within(1e-15));
  }

  @Test
  void splitsAddTheShareTheyHoldOut() {
    Replication splits = Replication.splits(80, 20);
    assertThat(splits.overlapping()).isTrue();
    assertThat(splits.standardError(VALUES)).isCloseTo(Math.sqrt(5.0 / 6), within(1e-15));
    // t_3(.975) = 3.182446
    assertThat(splits.mean(VALUES, .95).width() / 2)
        .isCloseTo(3.182446 * Math.sqrt(5.0 / 6), within(1e-5));
    assertThatThrownBy(() -> Replication.splits(80, 0)).hasMessageContaining("test part");
  }

  @Test
  void splitsOfFewUnitsHaveFewDegreesOfFreedom() {
    double[] hundred = new double[100];
    Arrays.setAll(hundred, i -> i % 2);
    // t_29(.975) = 2.045230, s^2 = 25/99
    assertThat(Replication.splits(24, 6).mean(hundred, .95).width() / 2)
        .isCloseTo(2.045230 * Math.sqrt(25.0 / 99 * (.01 + .25)), within(1e-6));
  }
}
