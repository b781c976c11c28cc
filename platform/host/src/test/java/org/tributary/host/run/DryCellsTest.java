package org.tributary.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;

class DryCellsTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private final Cancellation cancellation = new Cancellation();

  private static CellResult result(double seconds, Optional<String> failure) {
    return new CellResult(
        new CellTask("key", Map.of(), 0, 0),
        List.of(),
        List.of(),
        failure,
        Math.round(seconds * 1e9));
  }

  @Test
  void theSecondTimeOfEachCellCounts() {
    AtomicInteger calls = new AtomicInteger();
    Callable<CellResult> cell =
        () -> result(calls.incrementAndGet() <= 2 ? 9 : calls.get(), Optional.empty());

    assertThat(DryCells.of(List.of(cell, cell), cancellation, LONG))
        .isEqualTo(new DryCells.Trial(3.5, false, Optional.empty()));
    assertThat(calls).hasValue(4);
    assertThat(cancellation.cancelled()).isFalse();
  }

  @Test
  void aCellThatFailsIsToldAndNotTimed() {
    Callable<CellResult> good = () -> result(1, Optional.empty());
    Callable<CellResult> bad = () -> result(0.5, Optional.of("out of memory"));

    assertThat(DryCells.of(List.of(good, bad), cancellation, LONG).failure())
        .contains("out of memory");
  }

  @Test
  void aCellThatNeverEndsIsCancelledAndLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    Callable<CellResult> endless =
        () -> {
          never.await();
          return result(1, Optional.empty());
        };

    DryCells.Trial trial =
        DryCells.of(List.of(endless, endless), cancellation, Duration.ofMillis(50));

    assertThat(trial.atLeast()).isTrue();
    // The deadline runs from before the first cell starts, so a busy machine may leave it less.
    assertThat(trial.secondsPerCell()).isPositive();
    assertThat(cancellation.cancelled()).isTrue();
    never.countDown();
  }
}
