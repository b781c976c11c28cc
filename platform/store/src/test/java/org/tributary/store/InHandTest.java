package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InHandTest {
  private static final int THREADS = 32;
  @TempDir private Path folder;

  /** The file as a process that was killed leaves it is the file as it is now. */
  @Test
  void everyThreadHasAPlaceOfItsOwn() throws Exception {
    Path file = folder.resolve("hand");
    InHand hand = new InHand(file);
    CountDownLatch taken = new CountDownLatch(THREADS);
    CountDownLatch read = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String cell = "replicate " + i;
      threads.add(
          new Thread(
              () -> {
                hand.take(cell);
                taken.countDown();
                awaited(read);
                hand.putDown();
              }));
    }
    threads.forEach(Thread::start);
    awaited(taken);
    assertThat(InHand.read(file)).hasSize(THREADS).doesNotHaveDuplicates();
    read.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(InHand.read(file)).isEmpty();
    hand.close();
    assertThat(file).doesNotExist();
  }

  @Test
  void placesAreGivenBackAndWhatIsInHandAtTheEndStays() throws Exception {
    Path file = folder.resolve("hand");
    InHand hand = new InHand(file);
    for (int round = 0; round < 1000; round++) {
      String cell = "round " + round;
      Thread worker =
          new Thread(
              () -> {
                hand.take(cell);
                hand.putDown();
              });
      worker.start();
      worker.join();
    }
    hand.take("samples=" + "9".repeat(600));
    hand.close();
    assertThat(InHand.read(file)).singleElement().asString().startsWith("samples=99").hasSize(508);
  }

  /** Of a process that is gone, as closing with a cell in hand leaves it. */
  @Test
  void whoOnlyLooksLeavesTheNoteToTheRunThatSaysIt() {
    try (Workspace killed = Workspace.open(folder);
        Workspace beside = Workspace.open(folder)) {
      killed.begun(Cells.cell(1).task());
      beside.begun(Cells.cell(2).task());
    }
    for (int look = 0; look < 2; look++) {
      try (Workspace listing = Workspace.open(folder)) {
        assertThat(listing.cache().list().cells()).isZero();
      }
    }
    try (Workspace run = Workspace.open(folder)) {
      assertThat(run.takeBrokenOff())
          .containsExactly(Cells.cell(1).task().describe(), Cells.cell(2).task().describe());
      run.begun(Cells.cell(3).task());
      try (Workspace other = Workspace.open(folder)) {
        assertThat(other.takeBrokenOff()).isEmpty();
      }
      run.ended();
    }
    try (Workspace run = Workspace.open(folder)) {
      assertThat(run.takeBrokenOff()).isEmpty();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
