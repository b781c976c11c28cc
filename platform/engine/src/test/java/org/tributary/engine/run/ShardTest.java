package org.tributary.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.tributary.cells.Cancellation;
import org.tributary.engine.fixture.InMemoryCellStore;
import org.tributary.engine.fixture.TinyStudy;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.study.CellRequest;

/** A run that is split over machines which share one store. */
class ShardTest {
  /** Three rounds: 6 cells, then 3, then 3. */
  private static TinyStudy threeRounds() {
    return new TinyStudy(
        TinyStudy::draw,
        (finished, round) ->
            round > 2
                ? List.of()
                : List.of(0, 1, 2).stream()
                    .map(each -> new CellRequest(Map.of(TinyStudy.AXIS, "" + (10 * round)), each))
                    .toList(),
        6);
  }

  private static ShardOutcome share(RunRequest request, String shard, InMemoryCellStore store) {
    return StudyRun.onThreads(request, store, RunListener.silent(), new Cancellation())
        .run(Shard.parse(shard));
  }

  @Test
  void theSharesOfARoundAreDisjointAndWhole() {
    RunRequest request = TinyStudy.request(TinyStudy.drawing(), 5, 1, "3", "5");
    Set<String> all = new HashSet<>();
    for (int share = 1; share <= 3; share++) {
      InMemoryCellStore own = new InMemoryCellStore();
      ShardOutcome outcome = share(request, share + "/3", own);
      assertThat(outcome.elsewhere()).isEqualTo(10 - own.good.size());
      assertThat(outcome.whole()).isFalse();
      own.good.keySet().forEach(key -> assertThat(all.add(key)).isTrue());
    }
    assertThat(all).hasSize(10);
  }

  @Test
  void sharesThatAreRunAgainGoOnRoundByRoundToTheSameNumbers() {
    RunRequest request = TinyStudy.request(threeRounds(), 3, 2, "3", "5");
    RunOutcome alone = TinyStudy.run(request, new InMemoryCellStore());
    InMemoryCellStore shared = new InMemoryCellStore();
    List<Integer> kept = new ArrayList<>();
    ShardOutcome last = share(request, "1/2", shared);
    for (int pass = 0; pass < 3; pass++) {
      for (String each : List.of("1/2", "2/2")) {
        last = share(request, each, shared);
      }
      kept.add(shared.good.size());
    }

    // The second share of a pass sees the first's and begins the next round at once.
    assertThat(kept).isEqualTo(List.of(7, 12, 12));
    assertThat(last.whole()).isTrue();
    assertThat(last.round()).isEqualTo(2);
    RunOutcome after = TinyStudy.run(request, shared);
    assertThat(after.completeness().reused()).isEqualTo(12);
    assertThat(after.observations().all()).isEqualTo(alone.observations().all());
  }

  @Test
  void aCellThatFailsInOneShareDoesNotHoldUpTheOthers() {
    Set<Integer> tried = ConcurrentHashMap.newKeySet();
    TinyStudy study =
        new TinyStudy(
            run -> {
              if (run.replicate() == 1) {
                tried.add(run.replicate());
                throw new TributaryException("planted", "no number");
              }
              TinyStudy.draw(run);
            },
            (finished, round) ->
                round > 1 ? List.of() : List.of(new CellRequest(Map.of(TinyStudy.AXIS, "9"), 0)),
            1);
    RunRequest request = TinyStudy.request(study, 2, 1, "3");
    InMemoryCellStore store = new InMemoryCellStore();

    ShardOutcome failing = share(request, "2/2", store);
    assertThat(failing.failures()).singleElement().satisfies(cell -> assertThat(tried).hasSize(1));
    assertThat(failing.elsewhere()).isEqualTo(1);
    ShardOutcome other = share(request, "1/2", store);

    assertThat(other.round()).isEqualTo(1);
    assertThat(other.whole()).isTrue();
    assertThat(store.good).hasSize(2);
  }

  @Test
  void anotherNumberOfSharesIsMoreWorkAndNeverWrong() {
    RunRequest request = TinyStudy.request(TinyStudy.drawing(), 4, 1, "3");
    InMemoryCellStore store = new InMemoryCellStore();
    share(request, "1/2", store);
    share(request, "3/3", store);
    assertThat(TinyStudy.run(request, store).observations().all())
        .isEqualTo(TinyStudy.run(request, new InMemoryCellStore()).observations().all());
  }

  @Test
  void aShareThatIsNoneIsRefused() {
    for (String text : List.of("0/3", "4/3", "1/0", "1", "a/b", "1/3/5", "-1/3", "")) {
      assertThatThrownBy(() -> Shard.parse(text))
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining("a shard is i/n");
    }
    assertThat(Shard.parse(" 3/3 ")).isEqualTo(new Shard(3, 3)).hasToString("3/3");
  }
}
