package org.tributary.evidence.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Replication;
import org.tributary.evidence.trend.Loops;
import org.tributary.numerics.random.RandomStream;

class CrossingTimeTest {
  private static final long WORLD = 12;

  @Test
  void firstPassagesAreFound() {
    assertThat(FirstPassage.halved(new double[] {4, 3, 2, 1})).hasValue(2);
    assertThat(FirstPassage.halved(new double[] {4, 3, 2.1})).isEmpty();
    assertThat(FirstPassage.doubled(new double[] {1, 1.5, 2, 4})).hasValue(2);
    assertThat(FirstPassage.atOrBelow(new double[] {0, 5, 0}, 0)).hasValue(2);
    assertThat(FirstPassage.atOrAbove(new double[] {0, 5, 0}, 3)).hasValue(1);
    // a share .9 of the way from 10 to 0 is at 1
    assertThat(FirstPassage.ofWay(new double[] {10, 2, 1, 0}, 0, .9)).hasValue(2);
    assertThatThrownBy(() -> FirstPassage.halved(new double[] {0, 1}))
        .hasMessageContaining("generation 0");
  }

  @Test
  void theWayBackBeginsAtTheBestValueAndMustBeATwentiethOfWhatWasGained() {
    double[] loss = {10, 2, 1, 2, 4, 9};
    assertThat(FirstPassage.best(loss, false)).isEqualTo(2);
    assertThat(FirstPassage.best(loss, true)).isZero();
    // half of the way from 1 back to 9 is at 5
    assertThat(FirstPassage.comingBack(loss, .5, true)).hasValue(5);
    assertThat(FirstPassage.comingBack(loss, .3, true)).hasValue(4);
    assertThat(FirstPassage.comingBack(new double[] {0, 9, 4, 3}, .5, false)).hasValue(2);
    // gained 9: a rise of .44 is below a twentieth of it, one of .46 is not
    assertThat(FirstPassage.comingBack(new double[] {10, 1, 1.44}, .5, true)).isEmpty();
    assertThat(FirstPassage.comingBack(new double[] {10, 1, 1.46}, .5, true)).hasValue(2);
    assertThat(FirstPassage.comingBack(new double[] {10, 2, 1}, .5, true)).isEmpty();
  }

  @Test
  void theIntervalOfTwentyFiveLiesBetweenTheEighthAndTheEighteenth() {
    List<OptionalInt> passages = new ArrayList<>();
    for (int g = 1; g <= 25; g++) {
      passages.add(OptionalInt.of(g));
    }
    CrossingTime time = CrossingTime.of(passages, 30, Replication.independent(), .95);
    assertThat(time.median()).hasToString("13");
    CrossingTime.MedianInterval interval = time.interval().orElseThrow();
    assertThat(interval.lower()).hasToString("8");
    assertThat(interval.upper()).hasToString("18");
  }

  @Test
  void whatNeverPassedIsCensoredAndNotDropped() {
    List<OptionalInt> passages = new ArrayList<>();
    for (int g = 1; g <= 10; g++) {
      passages.add(OptionalInt.of(g));
    }
    for (int r = 0; r < 15; r++) {
      passages.add(OptionalInt.empty());
    }
    CrossingTime time = CrossingTime.of(passages, 20, Replication.independent(), .95);
    assertThat(time.median()).hasToString("> 20");
    CrossingTime.MedianInterval interval = time.interval().orElseThrow();
    assertThat(interval.lower()).hasToString("8");
    assertThat(interval.upper()).hasToString("> 20");
    assertThat(time.crossed().estimate()).isEqualTo(.4);
    // Clopper and Pearson 1934: 10 of 25
    assertThat(time.crossed().lower()).isBetween(.2112, .2114);
    assertThat(time.crossed().upper()).isBetween(.6133, .6135);
  }

  @Test
  void fewReplicatesBoundNothingAndSplitsAreOnlyDescribed() {
    List<OptionalInt> five = new ArrayList<>();
    for (int g = 2; g <= 6; g++) {
      five.add(OptionalInt.of(g));
    }
    // P(no replicate passes the median) = 1/32 > .025: rank 0
    CrossingTime time = CrossingTime.of(five, 20, Replication.independent(), .95);
    assertThat(time.interval().orElseThrow().lower()).hasToString("1");
    assertThat(time.interval().orElseThrow().upper()).hasToString("> 20");
    CrossingTime onTable = CrossingTime.of(five, 20, Replication.splits(80, 20), .95);
    assertThat(onTable.interval()).isEmpty();
    assertThat(onTable.median()).hasToString("4");
  }

  @Test
  void passagesOutsideTheRunAreRefused() {
    assertThatThrownBy(
            () -> CrossingTime.of(List.of(OptionalInt.of(21)), 20, Replication.independent(), .95))
        .hasMessageContaining("1..20");
  }

  @Test
  void halfLifeOfTheGaussianLoopIsCovered() {
    assertThat(covered(halfLives(60, 10), 4)).isGreaterThanOrEqualTo(Counts.atLeast(60, .95));
  }

  @Test
  @Tag("acceptance")
  void halfLivesAreCoveredAndLeftOpenWhereMostNeverHalve() {
    assertThat(covered(halfLives(400, 10), 4)).isGreaterThanOrEqualTo(368);
    List<CrossingTime> slow = halfLives(400, 100);
    assertThat(covered(slow, 34)).isGreaterThanOrEqualTo(368);
    // 43 % of the replicates halve within 20 (a million of them): 18 of 25 do in one run of 295
    long open = slow.stream().filter(t -> t.interval().orElseThrow().upper().censored()).count();
    assertThat(open).isGreaterThanOrEqualTo(Counts.atLeast(400, 1 - 1 / 295.0));
  }

  private static int covered(List<CrossingTime> times, int truth) {
    long covered = times.stream().filter(t -> t.interval().orElseThrow().contains(truth)).count();
    return Counts.seen("11d half-life " + truth + " covered", (int) covered, times.size());
  }

  /** Half-lives of 25 replicates of the Gaussian loop over 20 generations, one a run. */
  private static List<CrossingTime> halfLives(int runs, int sampleSize) {
    List<CrossingTime> times = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      List<OptionalInt> passages = new ArrayList<>();
      for (int r = 0; r < 25; r++) {
        RandomStream stream = Counts.run(WORLD, run).child("replicate", r);
        passages.add(FirstPassage.halved(Loops.replacedVariances(sampleSize, 20, stream)));
      }
      times.add(CrossingTime.of(passages, 20, Replication.independent(), .95));
    }
    return times;
  }
}
