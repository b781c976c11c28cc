package org.tributary.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Replication;
import org.tributary.numerics.random.RandomStream;

/** Words over loops whose fate is known; rates from the simulations of the rules of evidence. */
class TrendWorldsTest {
  private static final long WORLD = 11;
  private static final int REPLICATES = 100;

  @Test
  void gaussianReplaceCollapses() {
    assertThat(collapses(20)).isGreaterThanOrEqualTo(Counts.atLeast(20, .99));
  }

  @Test
  void theNullIsRarelyCalledAnythingButHolds() {
    assertThat(wrongUnderTheNull(20)).isLessThanOrEqualTo(Counts.atMost(20, .05));
  }

  @Test
  @Tag("acceptance")
  void categoricalLoopsGetTheirWords() {
    categoricalWorlds(40, Counts.atLeast(40, .99), Counts.atLeast(40, .99));
  }

  @Test
  @Tag("thorough")
  void everyWorldAtFullCount() {
    assertThat(collapses(200)).isGreaterThanOrEqualTo(193);
    assertThat(wrongUnderTheNull(200)).isLessThanOrEqualTo(24);
    categoricalWorlds(200, 190, 193);
  }

  private void categoricalWorlds(int runs, int plateaus, int others) {
    assertThat(words(runs, Loops.Data.ACCUMULATED, TrendWord.PLATEAU))
        .isGreaterThanOrEqualTo(plateaus);
    assertThat(words(runs, Loops.Data.REPLACED, TrendWord.COLLAPSE)).isGreaterThanOrEqualTo(others);
    assertThat(words(runs, Loops.Data.FRESH_HALF_GROWING, TrendWord.IMPROVES))
        .isGreaterThanOrEqualTo(others);
  }

  private int collapses(int runs) {
    int collapses = words(runs, this::logVariance).getOrDefault(TrendWord.COLLAPSE, 0);
    return Counts.seen("11a collapse", collapses, runs);
  }

  private int wrongUnderTheNull(int runs) {
    Map<TrendWord, Integer> words = words(runs, this::fresh);
    assertThat(words).containsKey(TrendWord.HOLDS);
    words.remove(TrendWord.HOLDS);
    words.remove(TrendWord.NOT_ENOUGH_EVIDENCE);
    int wrong = words.values().stream().mapToInt(Integer::intValue).sum();
    return Counts.seen("11c wrong word under the null", wrong, runs);
  }

  private static int words(int runs, Loops.Data data, TrendWord word) {
    int count = words(runs, categorical(data)).getOrDefault(word, 0);
    return Counts.seen("11b " + data + " " + word, count, runs);
  }

  private Trend logVariance(RandomStream run) {
    List<Trajectory> replicates =
        replicates(
            run, stream -> Trajectory.ofVariances(Loops.replacedVariances(10, 20, stream), 1));
    return judge(replicates, TrendScale.SHRINKAGE, OptionalDouble.empty());
  }

  private Trend fresh(RandomStream run) {
    List<Trajectory> replicates =
        replicates(run, stream -> Trajectory.complete(Loops.wasserstein(100, 20, 1, stream)));
    return judge(replicates, TrendScale.ofError(replicates), OptionalDouble.empty());
  }

  private static Function<RandomStream, Trend> categorical(Loops.Data data) {
    return run -> {
      List<Trajectory> replicates =
          replicates(
              run, stream -> Trajectory.complete(Loops.categorical(100, 20, 50, data, stream)));
      return judge(replicates, TrendScale.ofError(replicates), OptionalDouble.of(1));
    };
  }

  private static Trend judge(List<Trajectory> replicates, TrendScale scale, OptionalDouble worst) {
    return TrendRule.standard(Replication.independent()).judge(replicates, scale, worst);
  }

  private static List<Trajectory> replicates(
      RandomStream run, Function<RandomStream, Trajectory> loop) {
    List<Trajectory> replicates = new ArrayList<>();
    for (int r = 0; r < REPLICATES; r++) {
      replicates.add(loop.apply(run.child("replicate", r)));
    }
    return replicates;
  }

  private static Map<TrendWord, Integer> words(int runs, Function<RandomStream, Trend> world) {
    Map<TrendWord, Integer> words = new EnumMap<>(TrendWord.class);
    for (int run = 0; run < runs; run++) {
      words.merge(world.apply(Counts.run(WORLD, run)).word(), 1, Integer::sum);
    }
    return words;
  }
}
