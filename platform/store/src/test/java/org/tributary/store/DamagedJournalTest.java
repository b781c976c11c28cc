package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.CellResult;

class DamagedJournalTest {
  private static final int CELLS = 12;
  private static final int FORMAT = 8;
  @TempDir Path folder;
  private byte[] whole = {};

  @BeforeEach
  void twelveCellsOfOneSize() throws IOException {
    try (Workspace workspace = Workspace.open(folder)) {
      IntStream.range(0, CELLS).forEach(number -> workspace.append(Cells.cell(number)));
    }
    whole = Files.readAllBytes(segment());
    assertThat((whole.length - FORMAT) % CELLS).isZero();
  }

  private Path segment() {
    return folder.resolve("journal/segment-0001.journal");
  }

  private int record() {
    return (whole.length - FORMAT) / CELLS;
  }

  /** Cells that come back; none of them differs from what was written. */
  private static List<Integer> found(Workspace workspace) {
    return IntStream.range(0, CELLS)
        .filter(
            number -> {
              Optional<CellResult> cell = workspace.find(Cells.key(number));
              cell.ifPresent(read -> assertThat(read).isEqualTo(Cells.cell(number)));
              return cell.isPresent();
            })
        .boxed()
        .toList();
  }

  @Test
  void cutAtAnyByteOfTheLastTwoRecordsAllWholeOnesRemainAndTheRestIsKeptAside() throws IOException {
    for (int cut = whole.length - 2 * record(); cut < whole.length; cut++) {
      Files.write(segment(), Arrays.copyOf(whole, cut));
      int left = (cut - FORMAT) / record();
      int torn = (cut - FORMAT) % record();
      try (Workspace again = Workspace.open(folder)) {
        assertThat(found(again)).hasSize(left);
        if (torn == 0) {
          assertThat(again.notes()).isEmpty();
        } else {
          JournalDamage tail = again.damages().get(0);
          assertThat(tail.bytes()).isEqualTo(torn);
          assertThat(tail.records()).isEqualTo(1);
          assertThat(Files.readAllBytes(tail.keptIn().orElseThrow()))
              .isEqualTo(Arrays.copyOfRange(whole, cut - torn, cut));
          assertThat(again.notes()).hasSize(1);
        }
        again.append(Cells.cell(50));
      }
      try (Workspace again = Workspace.open(folder)) {
        assertThat(again.find(Cells.key(50))).contains(Cells.cell(50));
        assertThat(again.notes()).isEmpty();
      }
    }
  }

  @Test
  void cutInsideTheFormatNothingIsLeftAndTheSegmentIsUsedAgain() throws IOException {
    for (int cut = 0; cut < FORMAT; cut++) {
      Files.write(segment(), Arrays.copyOf(whole, cut));
      try (Workspace again = Workspace.open(folder)) {
        assertThat(found(again)).isEmpty();
        again.append(Cells.cell(50));
      }
      try (Workspace again = Workspace.open(folder)) {
        assertThat(again.find(Cells.key(50))).contains(Cells.cell(50));
      }
      assertThat(folder.resolve("journal/segment-0002.journal")).doesNotExist();
    }
  }

  @Test
  void aFlippedBitCostsTheCellItIsInAndNoOther() throws IOException {
    Random random = new Random(8);
    for (int flip = 0; flip < 300; flip++) {
      int at = random.nextInt(whole.length);
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(segment(), bytes);
      List<Integer> left =
          IntStream.range(0, CELLS)
              .filter(number -> at < FORMAT || number != (at - FORMAT) / record())
              .boxed()
              .toList();
      try (Workspace again = Workspace.open(folder)) {
        assertThat(found(again)).as("byte %d", at).isEqualTo(left);
        assertThat(again.damages()).hasSize(at < FORMAT ? 0 : 1);
      }
    }
  }

  @Test
  void manyFlippedBitsCostAtMostACellEach() throws IOException {
    Random random = new Random(9);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = whole.clone();
      for (int flip = 0; flip < 4; flip++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(segment(), bytes);
      try (Workspace again = Workspace.open(folder)) {
        assertThat(found(again)).hasSizeGreaterThanOrEqualTo(CELLS - 4);
      }
    }
  }

  @Test
  void whatWasLostIsCountedInOneLineUntilItIsCleaned() throws IOException {
    byte[] bytes = whole.clone();
    bytes[FORMAT + record() + 40] ^= 1;
    bytes[FORMAT + 2 * record() + 40] ^= 1;
    bytes[FORMAT + 7 * record() + 40] ^= 1;
    Files.write(segment(), bytes);
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.notes())
          .containsExactly(
              "The journal lost 3 damaged records ("
                  + 3 * record()
                  + " bytes in "
                  + segment()
                  + "): what is missing is measured again; 'tributary cache clean' removes the"
                  + " damage");
      assertThat(again.cache().clean(key -> true)).isZero();
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(found(again)).hasSize(CELLS - 3);
      assertThat(again.notes()).isEmpty();
    }
  }

  @Test
  void aRecordDamagedAfterOpeningIsNotGivenOut() throws IOException {
    try (Workspace again = Workspace.open(folder)) {
      byte[] bytes = whole.clone();
      bytes[FORMAT + 3 * record() + 70] ^= 2;
      Files.write(segment(), bytes);
      assertThat(found(again)).hasSize(CELLS - 1).doesNotContain(3);
      assertThat(again.damages()).hasSize(1);
      assertThat(again.find(Cells.key(3))).isEmpty();
      assertThat(again.damages()).hasSize(1);
      again.append(Cells.cell(3));
      assertThat(again.find(Cells.key(3))).contains(Cells.cell(3));
    }
  }
}
