package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

/** A workspace on a disk that takes not one byte more is opened, read and cleaned. */
class FullDiskTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (Workspace workspace = Workspace.open(folder)) {
      for (int number = 1; number <= 3; number++) {
        byte[] picture = {(byte) number};
        workspace.append(Cells.withArtifact(number, workspace.putArtifact(picture), 1));
      }
    }
  }

  private Workspace onFullDisk() {
    return Workspace.open(folder, new FailingDisk(1));
  }

  @Test
  void cellsAreFoundThere() {
    try (Workspace full = onFullDisk()) {
      assertThat(full.find(Cells.key(2))).isPresent();
      assertThat(full.notes()).isEmpty();
      assertThatThrownBy(() -> full.append(Cells.cell(9)))
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining("No space left");
    }
  }

  @Test
  void anEndTornByTheFullDiskStaysWhereItIsAndIsSaid() throws IOException {
    Path segment = folder.resolve("journal/segment-0001.journal");
    Files.write(segment, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    try (Workspace full = onFullDisk()) {
      assertThat(full.find(Cells.key(2))).isPresent();
      assertThat(full.notes()).singleElement().asString().contains("3 bytes in " + segment);
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.damages()).singleElement().matches(each -> each.keptIn().isPresent());
      assertThat(again.find(Cells.key(3))).isPresent();
    }
  }

  @Test
  void everythingIsRemovedThere() throws IOException {
    Files.write(
        folder.resolve("journal/segment-0001.journal"), new byte[40], StandardOpenOption.APPEND);
    try (Workspace full = onFullDisk()) {
      assertThat(full.cache().clean(key -> false)).isEqualTo(3);
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.cache().list().cells()).isZero();
      assertThat(again.cache().list().artifacts()).isZero();
      assertThat(again.notes()).isEmpty();
    }
  }

  @Test
  void aSegmentWithoutACellInUseGoesThereAndWhatLiesBetweenIsSaid() {
    try (Workspace first = Workspace.open(folder);
        Workspace second = Workspace.open(folder)) {
      second.append(Cells.cell(8)); // in a segment of its own
    }
    try (Workspace full = onFullDisk()) {
      assertThatThrownBy(() -> full.cache().clean(Cells.key(2)::equals))
          .isInstanceOfSatisfying(
              TributaryException.class, e -> assertThat(e.code()).isEqualTo("disk-full"))
          .hasMessageContaining("delete a run folder")
          .hasMessageNotContaining("cache clean");
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(2))).isPresent();
      assertThat(again.find(Cells.key(8))).isEmpty();
      assertThat(again.cache().list().artifacts()).isEqualTo(1);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void filesHaveThePermissionsThatTheUmaskGives() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));
    new LocalDisk().place(folder.resolve("placed"), to -> Files.writeString(to, "x"));

    assertThat(permissions(folder.resolve("placed"))).isEqualTo(permissions(plain));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
