package org.tributary.sdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  void timesReadAsTheyAreWritten() {
    assertThat(Position.timeText(0)).isEqualTo("0");
    assertThat(Position.timeText(100)).isEqualTo("100");
    assertThat(Position.timeText(31.62)).isEqualTo("31.62");
    assertThat(Position.timeText(12_345)).isEqualTo("12345");
    assertThat(Position.timeText(1e8)).isEqualTo("1e8");
    assertThat(Position.timeText(31_620_000)).isEqualTo("3.162e7");
    assertThat(Position.timeText(0.0000001)).isEqualTo("1e-7");
  }
}
