package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherVersionTest {
  @TempDir Path folder;
  private byte[] first = {};

  @BeforeEach
  void threeSegmentsThatTheFirstVersionWrote() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/segment-of-1.0.0.journal")) {
      first = Objects.requireNonNull(in, "the fixture").readAllBytes();
    }
    Files.createDirectories(folder.resolve("journal"));
    for (int number = 1; number <= 3; number++) {
      Files.write(segment(number), first);
    }
  }

  private Path segment(int number) {
    return folder.resolve("journal/segment-000" + number + ".journal");
  }

  @Test
  void theyAreLeftAsideWithOneLineAndNewOnesBeginBeside() throws IOException {
    try (Workspace workspace = Workspace.open(folder)) {
      assertThat(workspace.notes())
          .containsExactly(
              "3 journal segments of 1.0.0 are left aside in "
                  + folder.resolve("journal")
                  + ": what is in it is measured again; delete it when that version is not used"
                  + " here any more");
      assertThat(workspace.cache().list().cells()).isZero();
      workspace.append(Cells.cell(1));
    }
    assertThat(segment(4)).exists();
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(1))).contains(Cells.cell(1));
      assertThat(again.leftAside()).hasSize(3);
      assertThat(again.cache().clean(key -> false)).isEqualTo(1);
    }
    for (int number = 1; number <= 3; number++) {
      assertThat(segment(number)).hasBinaryContent(first);
    }
  }

  @Test
  void whatNoVersionWroteIsLeftAsideToo() throws IOException {
    Files.writeString(segment(1), "TRIBJ99\nfuture");
    Files.writeString(segment(2), "notes of mine, longer than a format");
    try (Workspace workspace = Workspace.open(folder)) {
      assertThat(workspace.notes()).hasSize(2);
      assertThat(workspace.notes().get(1)).contains("2 journal segments of another format are");
      workspace.append(Cells.cell(1));
    }
    assertThat(segment(1)).hasContent("TRIBJ99\nfuture");
    assertThat(segment(2)).hasContent("notes of mine, longer than a format");
  }
}
