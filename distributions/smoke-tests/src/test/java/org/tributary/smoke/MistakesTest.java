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
