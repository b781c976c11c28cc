package org.tributary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that was built for SDK 1.0.0, as it was shipped. */
class FirstEditionTest {
  @TempDir Path work;

  @Test
  void aPluginMadeFor100IsRefusedInOneSentence() {
    Path folder = Path.of("src/test/resources/plugins-1.0.0");
    try (PluginRuntime runtime =
        PluginRuntime.open(RuntimeOptions.none(work.resolve("cache")).withUserFolder(folder))) {
      assertThat(runtime.statuses())
          .singleElement()
          .satisfies(
              status -> {
                assertThat(status.state()).isEqualTo(PluginStatus.State.REFUSED);
                assertThat(status.line())
                    .hasLineCount(1)
                    .startsWith("refused study-pipeline")
                    .contains("it needs SDK >=1.0.0 & <2.0.0, this is SDK 2.0.0")
                    .contains("install a version of the plugin made for this SDK");
              });
    }
  }
}
