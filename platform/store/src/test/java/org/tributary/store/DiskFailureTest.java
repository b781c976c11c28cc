package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Observation;

class DiskFailureTest {
  private static final int CELLS = 5;
  @TempDir Path folder;

  private static Path run(Path root, Disk disk) {
    try (Workspace workspace = Workspace.open(root, disk)) {
      List<Observation> observations = new ArrayList<>();
      for (int number = 0; number < CELLS; number++) {
        if (workspace.find(Cells.key(number)).isEmpty()) {
          byte[] picture = ("picture " + number).getBytes(StandardCharsets.UTF_8);
          String sha256 = workspace.putArtifact(picture);
          workspace.append(Cells.withArtifact(number, sha256, picture.length));
        }
        observations.addAll(Cells.observations(workspace.find(Cells.key(number)).orElseThrow()));
      }
      RunFolder run = workspace.newRun("figure-1", "2026-11-21T19-04-18");
      ObservationTable table = new ObservationTable(List.of("source.sources"), observations);
      run.writeObservations(table, Cells.table(table));
      run.write("report.html", new byte[] {1, 2, 3});
      return run.path();
    }
  }

  @Test
  void aDiskThatIsFullAtAnyWriteLosesNothing() throws IOException {
    Path expected = run(folder.resolve("whole"), new LocalDisk());
    // how often the journal is forced depends on time, so the last k is known only when reached
    for (int k = 1; ; k++) {
      Path root = folder.resolve("full-at-" + k);
      FailingDisk full = new FailingDisk(k);
      Throwable thrown = catchThrowable(() -> run(root, full));
      if (full.writes() < k) {
        assertThat(thrown).isNull();
        assertThat(k).isGreaterThan(2 * CELLS);
        return;
      }
      assertThat(thrown)
          .isInstanceOfSatisfying(
              TributaryException.class, e -> assertThat(e.code()).isEqualTo("disk-full"))
          .hasMessageContaining("No space left on device");
      Path again = run(root, new LocalDisk());
      assertThat(again.resolve("observations.csv"))
          .hasSameBinaryContentAs(expected.resolve("observations.csv"));
      try (var files = Files.walk(root)) {
        assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".tmp"));
      }
    }
  }

  @Test
  void aFileWhereTheWorkspaceShouldBeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
    for (Path root : List.of(file, file.resolve("below/deeper"))) {
      assertThatThrownBy(() -> Workspace.open(root))
          .isInstanceOfSatisfying(
              TributaryException.class, e -> assertThat(e.code()).isEqualTo("workspace-unusable"))
          .hasMessageContaining("notes.txt is a file, not a folder");
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void aNameThatIsNoFolderNameIsRefused() {
    try (Workspace workspace = Workspace.open(folder)) {
      for (String name : List.of("../x", "journal", "", ".hidden", "a/b")) {
        assertThatThrownBy(() -> workspace.newRun(name, "t"))
            .isInstanceOf(TributaryException.class)
            .hasMessageContaining("cannot name a run");
      }
      assertThat(workspace.newRun("a", "t").path()).isNotEqualTo(workspace.newRun("a", "t").path());
    }
  }

  @Test
  void aDamagedModelCountsAsAbsent() throws IOException {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.keepModel(Cells.key(1), new byte[] {1, 2, 3});
      assertThat(workspace.model(Cells.key(1))).contains(new byte[] {1, 2, 3});
      Path file = folder.resolve("models/" + Cells.key(1).substring(0, 2));
      file = file.resolve(Cells.key(1).substring(2));
      byte[] bytes = Files.readAllBytes(file);
      bytes[0] ^= 1;
      Files.write(file, bytes);
      assertThat(workspace.model(Cells.key(1))).isEmpty();
      workspace.dropModel(Cells.key(1));
      assertThat(file).doesNotExist();
    }
  }
}
