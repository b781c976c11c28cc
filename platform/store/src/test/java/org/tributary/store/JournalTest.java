package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  @Test
  void aCellComesBackBitForBit() {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(Cells.cell(1));
      assertThat(workspace.find(Cells.key(1))).contains(Cells.cell(1));
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(1))).contains(Cells.cell(1));
      assertThat(again.find(Cells.key(2))).isEmpty();
      assertThat(again.damages()).isEmpty();
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
      assertThat(again.damages()).isEmpty();
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
    CpuClock clock = new CpuClock();
    try (Workspace workspace = Workspace.open(folder)) {
      for (int number = 0; number < 15_000; number++) {
        workspace.append(Cells.cell(number));
      }
    }
    assertThat(clock.seconds()).isLessThan(8);
  }
}
