package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

class JournalTest {
  @TempDir Path folder;

  private Path segment() {
    return folder.resolve("journal/segment-0001.journal");
  }

  @Test
  void aCellComesBackBitForBit() {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(Cells.cell(1));
      assertThat(workspace.find(Cells.key(1))).contains(Cells.cell(1));
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(1))).contains(Cells.cell(1));
      assertThat(again.find(Cells.key(2))).isEmpty();
      assertThat(again.tornTails()).isEmpty();
    }
  }

  @Test
  void aFailedCellIsNotFoundAndDoesNotHideAGoodOne() {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(Cells.cell(1));
      workspace.append(Cells.failed(1));
      workspace.append(Cells.failed(2));
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(1))).contains(Cells.cell(1));
      assertThat(again.find(Cells.key(2))).isEmpty();
      assertThat(again.cache().list().failures()).isEqualTo(2);
    }
  }

  @Test
  void whereverItWasTornTheWholeRecordsRemainAndTheRestIsKeptAside() throws IOException {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(Cells.cell(1));
      workspace.append(Cells.cell(2));
    }
    byte[] whole = Files.readAllBytes(segment());
    int record = (whole.length - 8) / 2;
    for (int cut = 1; cut < whole.length; cut += 7) {
      Files.write(segment(), Arrays.copyOf(whole, cut));
      try (Workspace again = Workspace.open(folder)) {
        assertThat(again.find(Cells.key(1)).isPresent()).isEqualTo(cut >= 8 + record);
        assertThat(again.find(Cells.key(2))).isEmpty();
        int torn = cut < 8 ? cut : (cut - 8) % record;
        if (torn == 0) {
          assertThat(again.tornTails()).isEmpty();
        } else {
          TornTail tail = again.tornTails().get(0);
          assertThat(tail.bytes()).isEqualTo(torn);
          assertThat(Files.readAllBytes(tail.keptIn()))
              .isEqualTo(Arrays.copyOfRange(whole, cut - torn, cut));
        }
        again.append(Cells.cell(3));
      }
      try (Workspace again = Workspace.open(folder)) {
        assertThat(again.find(Cells.key(3))).contains(Cells.cell(3));
      }
    }
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(Cells.cell(1));
    }
    byte[] bytes = Files.readAllBytes(segment());
    bytes[bytes.length - 5] ^= 4;
    Files.write(segment(), bytes);
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(1))).isEmpty();
      assertThat(again.tornTails()).hasSize(1);
    }
  }

  @Test
  void aSegmentOfAnotherVersionIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectories(segment().getParent());
    Files.writeString(segment(), "TRIBJ99\nfuture");
    assertThatThrownBy(() -> Workspace.open(folder))
        .isInstanceOfSatisfying(
            TributaryException.class, e -> assertThat(e.code()).isEqualTo("journal-format"))
        .hasMessageContaining("another version");
    assertThat(segment()).hasContent("TRIBJ99\nfuture");
  }

  @Test
  void twoWritersAtOnceBothKeepTheirCells() {
    try (Workspace first = Workspace.open(folder);
        Workspace second = Workspace.open(folder)) {
      first.append(Cells.cell(1));
      second.append(Cells.cell(2));
      first.append(Cells.cell(3));
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(1))).isPresent();
      assertThat(again.find(Cells.key(2))).isPresent();
      assertThat(again.find(Cells.key(3))).isPresent();
      assertThat(again.tornTails()).isEmpty();
    }
    assertThat(folder.resolve("journal")).isDirectoryContaining("glob:**segment-0002.journal");
  }

  @Test
  void anInterruptedThreadStillJournals() {
    try (Workspace workspace = Workspace.open(folder)) {
      Thread.currentThread().interrupt();
      workspace.append(Cells.cell(1));
      assertThat(Thread.interrupted()).isTrue();
      workspace.append(Cells.cell(2));
      assertThat(workspace.find(Cells.key(2))).isPresent();
    }
  }

  @Test
  void fifteenThousandCellsTakeSeconds() {
    long start = System.nanoTime();
    try (Workspace workspace = Workspace.open(folder)) {
      for (int number = 0; number < 15_000; number++) {
        workspace.append(Cells.cell(number));
      }
    }
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(8);
  }
}
