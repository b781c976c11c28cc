package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LeavesInstallAlone.class)
class MistakesTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @Test
  void workspaceBelowAFileIsRefusedInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Finished run = installation.figureOne(file.resolve("runs"), 2).run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(file.toString(), "is a file", "--out").hasLineCount(1);
  }

  /** The home stays without the plugins that a start unpacks: half of its time is theirs. */
  @Test
  void aBillionSettingsAreRefusedBeforeAnyPluginIsLookedAt() throws IOException {
    Path home = folder.resolve("home");
    Path study = folder.resolve("study.yaml");
    String grid = "{from: 0.001, to: 1, points: 1000, scale: linear}";
    Files.writeString(
        study,
        Files.readString(Path.of(installation.study("figure-1")))
            + "  source.zipf: "
            + grid
            + "\n  source.a: "
            + grid
            + "\n  source.b: "
            + grid
            + "\n");

    for (String command : new String[] {"validate", "run"}) {
      Finished run =
          installation
              .tributary(folder, command, study.toString())
              .with("TRIBUTARY_HOME", home.toString())
              .with("TRIBUTARY_CLASS_SHARING", "off")
              .run();

      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("sweep asks for 5,000,000,000 settings", "1 mistake");
      assertThat(home.resolve("cache/plugins")).doesNotExist();
    }
  }

  @Test
  void mistypedOptionIsNamedWithLineAndNearestName() throws IOException {
    Path study = folder.resolve("study.yaml");
    String text = Files.readString(Path.of(installation.study("figure-1")));
    Files.writeString(study, text.replace("similarity", "similarty"));

    Finished run = installation.tributary(folder, "run", study.toString()).run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("study.yaml:", "'similarty'", "did you mean 'similarity'?");
    assertThat(folder.resolve("tributary-runs")).doesNotExist();
  }
}
