package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunSettingsTest {
  private static RunSettings workers(int count) {
    return new RunSettings(Path.of("runs"), count, "tributary");
  }

  @Test
  void moreThreadsThanProcessorsAreToldOf() {
    assertThat(workers(2).crowding(2, 2))
        .hasValue(
            "2 workers with 2 threads each on 2 processors wait for each other: use --workers 1, or"
                + " numericsThreads: 1, which is fastest where there are cells for every processor");
    assertThat(workers(1).crowding(4, 2).orElseThrow())
        .contains(
            "1 worker with 4 threads each on 2 processors", "--workers 1 and numericsThreads: 2");
  }

  @Test
  void oneThreadAWorkerOrAProcessorForEachIsNothingToTell() {
    assertThat(workers(4).crowding(1, 2)).isEmpty();
    assertThat(workers(2).crowding(2, 4)).isEmpty();
  }
}
