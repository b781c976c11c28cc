package org.tributary.evidence.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Replication;
import org.tributary.evidence.ranking.Ranking.Better;
import org.tributary.numerics.random.RandomStream;

class RankingTest {
  private static final long WORLD = 13;
  private static final Replication INDEPENDENT = Replication.independent();

  @Test
  void armsThatEvidenceCannotTellApartShareARank() {
    double[][] values = {
      {5, 5.1, 4.9, 5, 5.1, 4.9}, {1.1, 0.9, 1, 1.2, 0.8, 1}, {1, 1.2, .9, 1.1, .9, 1.05}
    };
    Ranking ranking = Ranking.of(values, Better.LOWER, INDEPENDENT, .95);
    assertThat(ranking.standings()).extracting(Standing::arm).containsExactly(1, 2, 0);
    assertThat(ranking.standings()).extracting(Standing::rank).containsExactly("1-2", "1-2", "3");
    assertThat(ranking.standings())
        .extracting(Standing::tiedWithBest)
        .containsExactly(true, true, false);
    assertThat(ranking.groups()).containsExactly(List.of(0, 1), List.of(2));
    assertThat(ranking.pairLevel()).isCloseTo(1 - .05 / 3, within(1e-15));
    assertThat(ranking.standings().get(2).differenceToBest().estimate())
        .isCloseTo(4, within(1e-12));
    assertThat(ranking.standings().get(2).differenceToBest().level())
        .isEqualTo(ranking.pairLevel());
  }

  @Test
  void higherMayBeBetter() {
    double[][] values = {{1, 1.1, .9}, {9, 9.1, 8.9}};
    Ranking ranking = Ranking.of(values, Better.HIGHER, INDEPENDENT, .95);
    assertThat(ranking.standings()).extracting(Standing::arm).containsExactly(1, 0);
    assertThat(ranking.standings()).extracting(Standing::rank).containsExactly("1", "2");
  }

  @Test
  void tiesDoNotCarryOver() {
    // neighbours .4 apart with errors of about .5, ends .8 apart
    double[] noise = {-.5, .5, -.5, .5, -.5, .5};
    double[][] values = new double[3][6];
    for (int r = 0; r < 6; r++) {
      values[0][r] = 0;
      values[1][r] = .4 + noise[r];
      values[2][r] = .8 + .1 * noise[r];
    }
    Ranking ranking = Ranking.of(values, Better.LOWER, INDEPENDENT, .95);
    assertThat(ranking.groups()).containsExactly(List.of(0, 1), List.of(1, 2));
    assertThat(ranking.standings()).extracting(Standing::rank).containsExactly("1-2", "1-3", "2-3");
  }

  @Test
  void armsThatAreEqualInEveryReplicateAreTied() {
    double[][] values = {{1, 2, 3}, {1, 2, 3}};
    Ranking ranking = Ranking.of(values, Better.LOWER, INDEPENDENT, .95);
    assertThat(ranking.standings()).allMatch(Standing::tiedWithBest);
    assertThat(ranking.standings().get(1).differenceToBest().width()).isZero();
  }

  @Test
  void equalArmsAreRarelyToldApart() {
    int runs = 400;
    int separated = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = Counts.run(WORLD, run);
      double[][] values = new double[4][25];
      for (double[] arm : values) {
        stream.fillGaussian(arm, 0, arm.length);
      }
      Ranking ranking = Ranking.of(values, Better.LOWER, INDEPENDENT, .95);
      separated += ranking.groups().size() > 1 ? 1 : 0;
    }
    assertThat(separated).isPositive().isLessThanOrEqualTo(Counts.atMost(runs, .05));
  }

  @Test
  void oneArmIsNoRanking() {
    assertThatThrownBy(() -> Ranking.of(new double[][] {{1, 2}}, Better.LOWER, INDEPENDENT, .95))
        .hasMessageContaining("at least 2 arms");
  }
}
