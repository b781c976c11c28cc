package org.tributary.host.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.Executor.Ended;
import org.tributary.cells.ForgettingStore;
import org.tributary.sdk.TributaryException;
import org.tributary.worker.Wire;

/** Cells of a second each, so that a batch is one of them, on one slot. */
@Timeout(60)
class ClusterExecutorTest {
  private final Cancellation cancellation = new Cancellation();
  private final Map<Integer, CellResult> ended = new ConcurrentSkipListMap<>();
  private final List<Integer> slots = new ArrayList<>();

  private ClusterExecutor measure(int cells, ActingCluster cluster) {
    return measure(cells, cluster, CellStore.none(), ended::put);
  }

  private ClusterExecutor measure(
      int cells, ActingCluster cluster, CellStore store, Ended hearing) {
    ClusterExecutor executor = new ClusterExecutor(cluster, store, words -> {}, slots::add);
    executor.measure(
        IntStream.range(0, cells).mapToObj(i -> new CellTask("k" + i, Map.of(), i, 0)).toList(),
        hearing,
        cancellation);
    return executor;
  }

  @Test
  void aBatchThatIsLateBringsItsOwnCells() {
    CountDownLatch others = new CountDownLatch(4);
    ActingCluster cluster =
        new ActingCluster(
            (number, frames) -> {
              if (number == 0) {
                others.await();
              }
              return ActingCluster.results(frames);
            });

    ClusterExecutor executor =
        measure(
            6,
            cluster,
            CellStore.none(),
            (index, result) -> {
              ended.put(index, result);
              others.countDown();
            });

    assertThat(ended.keySet()).containsExactly(0, 1, 2, 3, 4, 5);
    ended.forEach((index, result) -> assertThat(result.replicate()).isEqualTo(index));
    assertThat(slots).containsExactly(1);
    assertThat(executor.brokeOff()).isFalse();
  }

  @Test
  void aBatchThatBrokeOffTwiceIsSentAThirdTime() {
    ActingCluster cluster =
        new ActingCluster(
            (number, frames) -> {
              if (number < 2) {
                throw new IOException("executor lost");
              }
              return ActingCluster.results(frames);
            });

    ClusterExecutor executor = measure(1, cluster);

    assertThat(ended.keySet()).containsExactly(0);
    assertThat(cluster.asked).hasValue(3);
    assertThat(executor.brokeOff()).isTrue();
  }

  @Test
  void aClusterThatGivesUpIsSaidInItsWords() {
    ActingCluster cluster =
        new ActingCluster(
            (number, frames) -> {
              throw new IOException("context was shut down");
            });

    assertThatThrownBy(() -> measure(1, cluster))
        .isInstanceOf(TributaryException.class)
        .hasMessage("the cluster measures no more: context was shut down");
    assertThat(cluster.asked).hasValue(3);
  }

  @Test
  void whatWasMeasuredBeforeARefusalIsKept() {
    ActingCluster cluster =
        new ActingCluster(
            (number, frames) -> {
              List<byte[]> replies = ActingCluster.results(frames, 100_000_000);
              if (frames.size() == 1) {
                return replies;
              }
              return Stream.concat(
                      replies.stream().limit(2),
                      Stream.of(Wire.Message.of(Wire.Kind.REFUSED, "odd\nanother").packed()))
                  .toList();
            });

    assertThatThrownBy(() -> measure(20, cluster)).hasMessage("another");
    // Two batches of one, then one of nine and perhaps one of five, which refuse their third.
    assertThat(ended).containsKeys(2, 3).doesNotContainKeys(4, 10, 13, 19);
  }

  @Test
  void aRunThatIsStoppedStopsWhatFlies() {
    ActingCluster cluster = stopped();

    measure(1, cluster);

    assertThat(ended).isEmpty();
    assertThat(cluster.asked).hasValue(1);
  }

  /** Its only batch stops the run, waits until it is stopped itself, and breaks off. */
  private ActingCluster stopped() {
    ActingCluster[] self = new ActingCluster[1];
    self[0] =
        new ActingCluster(
            (number, frames) -> {
              cancellation.cancel();
              self[0].cancelled.await();
              throw new IOException("job cancelled");
            });
    return self[0];
  }

  @Test
  void aStoreThatThrowsEndsTheRunStoppedOrNot() {
    CellStore full =
        new ForgettingStore() {
          @Override
          public String putArtifact(byte[] bytes) {
            throw new IllegalStateException("the disk is full");
          }
        };
    ActingCluster cluster =
        new ActingCluster(
            (number, frames) -> List.of(Wire.Message.of(Wire.Kind.ARTIFACT, "a figure").packed()));

    assertThatThrownBy(() -> measure(1, cluster, full, ended::put)).hasMessage("the disk is full");
    assertThat(ended).isEmpty();

    ActingCluster whole = new ActingCluster((number, frames) -> ActingCluster.results(frames));
    assertThatThrownBy(
            () ->
                measure(
                    1,
                    whole,
                    CellStore.none(),
                    (index, result) -> {
                      cancellation.cancel();
                      throw new IllegalStateException("the journal is full");
                    }))
        .hasMessage("the journal is full");
  }
}
