package org.tributary.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
  @Test
  void asManyAsMeasureAtOnceShareTheTime() {
    TimeLeft left = new TimeLeft();
    for (int i = 0; i < 5; i++) {
      left.took(2_000_000_000);
    }

    assertThat(left.range(12, 2)).containsExactly(12.0, 12.0);
    assertThat(left.range(12, 6)).containsExactly(4.0, 4.0);
  }

  @Test
  void aClusterTellsHowManyItMeasuresAtOnce() {
    LiveRun run = new LiveRun("tiny", "tributary run tiny.yaml", 2);
    assertThat(run.tree()).containsEntry("workers", 2);

    run.atOnce(6);

    assertThat(run.tree()).containsEntry("workers", 6);
  }
}
