package org.tributary.evidence.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.numerics.random.RandomStream;

class DuplicatesTest {
  @Test
  void withoutRepeatsNothingIsDone() {
    RepeatDecision decision = Duplicates.AUTO.decide(List.of(Column.numbers(1, 2, 3)));
    assertThat(decision.reason()).isEqualTo(RepeatReason.NO_REPEATS);
    assertThat(decision.units().count()).isEqualTo(3);
  }

  @Test
  void theOptionOverridesTheRule() {
    List<Column> columns = List.of(Column.numbers(1, 1, 2));
    assertThat(Duplicates.GROUP.decide(columns).units().count()).isEqualTo(2);
    assertThat(Duplicates.KEEP.decide(columns).units().count()).isEqualTo(3);
    assertThat(Duplicates.KEEP.decide(columns).repeating()).isEqualTo(1);
  }

  @Test
  void anAtomOfAStackedTableMakesAUnitForEachTimeItStoodInOne() {
    // 20 rows, one of them three times, all stacked twice
    double[] once = new double[22];
    Arrays.setAll(once, i -> Math.max(0, i - 2) * 1.1);
    double[] twice = Arrays.copyOf(once, 44);
    System.arraycopy(once, 0, twice, 22, 22);
    RepeatDecision decision = Duplicates.AUTO.decide(List.of(Column.numbers(twice)));
    assertThat(decision.reason()).isEqualTo(RepeatReason.STACKED);
    assertThat(decision.stacks()).isEqualTo(2);
    assertThat(decision.units().count()).isEqualTo(22);
    assertThat(decision.units().size(0)).isEqualTo(2);
  }

  @Test
  void eightAtomsAreALaw() {
    int[] atoms = new int[500];
    RandomStream stream = Counts.run(300, 0);
    double[] cumulative = {.3, .5, .65, .75, .85, .9, .95, 1};
    Arrays.setAll(atoms, i -> stream.categorical(cumulative));
    RepeatDecision decision = Duplicates.AUTO.decide(List.of(Column.labels(atoms)));
    assertThat(decision.reason()).isEqualTo(RepeatReason.FEW_ATOMS);
    assertThat(decision.grouped()).isFalse();
  }

  @Test
  void zerosAreKeptApartWhereCopiesAreGrouped() {
    RandomStream stream = Counts.run(301, 0);
    List<Column> columns = RepeatWorlds.copied(RepeatWorlds.zeroInflated(stream), .05, stream);
    RepeatDecision decision = Duplicates.AUTO.decide(columns);
    assertThat(decision.reason()).isEqualTo(RepeatReason.FINE_COLUMN);
    assertThat(decision.column()).hasValue(0);
    int largest = 0;
    for (int u = 0; u < decision.units().count(); u++) {
      largest = Math.max(largest, decision.units().size(u));
    }
    assertThat(largest).isEqualTo(2);
  }

  @Test
  void naturalRepeatsAreKeptAndCopiesGrouped() {
    worlds(8, 0, Counts.atLeast(8, .99));
  }

  @Test
  @Tag("acceptance")
  void naturalRepeatsAreKeptAndCopiesGroupedAtFullCount() {
    // the list has none of 100; 6 of about 7,200 natural tables were grouped on other seeds
    worlds(100, Counts.atMost(100, .001), 96);
  }

  @Test
  void columnsOfUnequalLengthAreRefused() {
    assertThatThrownBy(
            () -> Duplicates.AUTO.decide(List.of(Column.numbers(1, 2), Column.numbers(1))))
        .hasMessageContaining("equally long");
    assertThatThrownBy(() -> Duplicates.AUTO.decide(List.of()))
        .hasMessageContaining("at least 1 column");
  }

  private static void worlds(int runs, int mostNatural, int fewestCopied) {
    natural("likert", runs, mostNatural, s -> RepeatWorlds.likert(5, .3, s));
    natural("one-hot", runs, mostNatural, s -> RepeatWorlds.oneHot(10, s));
    natural("zero-inflated", runs, mostNatural, RepeatWorlds::zeroInflated);
    natural("cities", runs, mostNatural, RepeatWorlds::cities);
    copied(
        "normal 1 %",
        runs, fewestCopied, s -> RepeatWorlds.copied(RepeatWorlds.normal(5, 0, s), .01, s));
    copied(
        "mixed 10 %", runs, fewestCopied, s -> RepeatWorlds.copied(RepeatWorlds.mixed(s), .1, s));
    copied(
        "two decimals 5 %",
        runs, fewestCopied, s -> RepeatWorlds.copied(RepeatWorlds.normal(5, .01, s), .05, s));
    copied(
        "survey stacked",
        runs,
        fewestCopied,
        s -> RepeatWorlds.stacked(RepeatWorlds.likert(5, .3, s)));
  }

  private static void natural(
      String name, int runs, int most, Function<RandomStream, List<Column>> world) {
    assertThat(Counts.seen("1a " + name + " grouped", grouped(runs, 302, world), runs))
        .isLessThanOrEqualTo(most);
  }

  private static void copied(
      String name, int runs, int fewest, Function<RandomStream, List<Column>> world) {
    assertThat(Counts.seen("1b " + name + " grouped", grouped(runs, 303, world), runs))
        .isGreaterThanOrEqualTo(fewest);
  }

  private static int grouped(int runs, long seed, Function<RandomStream, List<Column>> world) {
    int grouped = 0;
    for (int run = 0; run < runs; run++) {
      grouped += Duplicates.AUTO.decide(world.apply(Counts.run(seed, run))).grouped() ? 1 : 0;
    }
    return grouped;
  }
}
