package org.tributary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
