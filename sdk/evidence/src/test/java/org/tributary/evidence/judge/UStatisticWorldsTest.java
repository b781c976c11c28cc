package org.tributary.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/** Energy distance over tables of one law and of two, at the counts of the acceptance list. */
class UStatisticWorldsTest {
  private static final UStatisticJudge ENERGY =
      new UStatisticJudge(PairDissimilarity.euclidean(), .95);

  @Test
  void oneLawIsRarelyWorseAndAShiftIs() {
    oneLaw(20, 60, 200, Counts.atMost(20, .025));
    int shifted = count("3b shift .25", 12, 211, s -> rows(200, 200, .25, s) == worse());
    assertThat(shifted).isGreaterThanOrEqualTo(Counts.atLeast(12, .73));
  }

  @Test
  void rowsOfOneCustomerAreNotIndependentRows() {
    byUnit(8, Counts.atMost(8, .025));
    int byRow =
        count(
            "13a by row",
            4,
            212,
            s -> {
              Tables real = Tables.clustered(Tables.even(20, 10), .8, 0, s);
              Tables candidate = Tables.clustered(Tables.even(20, 10), .8, 0, s);
              return ENERGY
                      .judge(
                          real.rows(),
                          Units.rows(200),
                          Tables.moved(real.rows()),
                          candidate.rows(),
                          Units.rows(200),
                          s)
                      .word()
                  == worse();
            });
    assertThat(byRow).isGreaterThanOrEqualTo(2);
  }

  @Test
  @Tag("acceptance")
  void oneLawAtThreeSizes() {
    oneLaw(200, 200, 50, Counts.atMost(200, .025));
    oneLaw(60, 200, 3000, Counts.atMost(60, .025));
    unevenUnits(40, Counts.atMost(40, .025));
    asGood(10, Counts.atLeast(10, .74), Counts.atMost(10, .025));
    withoutKey(40, Counts.atMost(40, .035), Counts.atLeast(10, .96));
  }

  @Test
  @Tag("thorough")
  void rowsAtFullCount() {
    oneLaw(400, 60, 200, 19);
    oneLaw(400, 200, 50, 19);
    oneLaw(400, 200, 3000, 19);
    int shifted = count("3b shift .25", 100, 211, s -> rows(200, 200, .25, s) == worse());
    assertThat(shifted).isGreaterThanOrEqualTo(58);
    asGood(100, 58, 7);
  }

  @Test
  @Tag("thorough")
  void unitsAtFullCount() {
    byUnit(400, 19);
    unevenUnits(400, 19);
    shiftOfUnits(100, 52, 47);
    withoutKey(200, 14, 36);
    thousandUnits(20, 14, 4);
  }

  private static void oneLaw(int runs, int real, int candidate, int most) {
    int worse =
        count(
            "3a one law " + real + ", " + candidate,
            runs,
            210,
            s -> rows(real, candidate, 0, s) == worse());
    assertThat(worse).isLessThanOrEqualTo(most);
  }

  private static void asGood(int runs, int fewest, int most) {
    int same = count("4a as good, one law", runs, 213, s -> rows(2000, 3000, 0, s) == good());
    int margin =
        count("4a as good, at the margin", runs, 214, s -> rows(2000, 3000, .1, s) == good());
    assertThat(same).isGreaterThanOrEqualTo(fewest);
    assertThat(margin).isLessThanOrEqualTo(most);
    int small =
        count(
            "4b as good at 200",
            runs,
            215,
            s -> {
              UStatisticVerdict verdict = verdict(200, 200, 0, s);
              assertThat(verdict.gate().reachable()).isFalse();
              assertThat(verdict.gate().unitsNeeded()).isBetween(1500L, 4000L);
              return verdict.word() == good();
            });
    assertThat(small).isLessThanOrEqualTo(most);
  }

  private static void byUnit(int runs, int most) {
    int worse =
        count(
            "13a 10 rows each",
            runs,
            216,
            s -> units(Tables.even(100, 10), Tables.even(100, 10), .8, 0, s) == worse());
    assertThat(worse).isLessThanOrEqualTo(most);
  }

  private static void unevenUnits(int runs, int most) {
    int uneven =
        count(
            "13a sizes 1-50",
            runs,
            217,
            s -> units(Tables.uneven(100, s), Tables.uneven(100, s), .8, 0, s) == worse());
    int different =
        count(
            "13a 150 of 3 against 40 of 1-50",
            runs,
            218,
            s -> units(Tables.even(150, 3), Tables.uneven(40, s), .8, 0, s) == worse());
    assertThat(uneven).isLessThanOrEqualTo(most);
    assertThat(different).isLessThanOrEqualTo(most);
  }

  private static void shiftOfUnits(int runs, int fewestAlike, int fewestLoose) {
    int[] agrees = new int[1];
    int alike =
        count(
            "13b shift .25, rho .8",
            runs,
            219,
            s -> {
              Tables real = Tables.clustered(Tables.even(100, 10), .8, 0, s);
              Tables other = Tables.clustered(Tables.even(100, 10), .8, .25, s);
              boolean worse = judge(real, other, s).word() == worse();
              PairSums sums =
                  new PairSums(
                      real.rows(),
                      new Side(real.units(), s),
                      other.rows(),
                      new Side(other.units(), s),
                      PairDissimilarity.euclidean());
              agrees[0] += Permutation.worse(sums, s.child("permutation")) == worse ? 1 : 0;
              return worse;
            });
    Counts.seen("13b permutation agrees", agrees[0], runs);
    int loose =
        count(
            "13b shift .25, rho .2",
            runs / 2,
            220,
            s -> units(Tables.even(100, 10), Tables.even(100, 10), .2, .25, s) == worse());
    assertThat(alike).isGreaterThanOrEqualTo(fewestAlike);
    assertThat(agrees[0]).isGreaterThanOrEqualTo(90);
    assertThat(loose).isGreaterThanOrEqualTo(fewestLoose);
  }

  private static void withoutKey(int runs, int mostWorse, int fewestShifted) {
    int worse =
        count("13e key dropped, one law", runs, 221, s -> keyless(0, true, s).word() == worse());
    int shiftedRuns = Math.max(10, runs / 5);
    int shifted =
        count(
            "13e key dropped, shift .5",
            shiftedRuns,
            222,
            s -> keyless(.5, true, s).word() == worse());
    int ordered =
        count(
            "13e rows still in order",
            10,
            223,
            s -> {
              KeylessVerdict verdict = keyless(0, false, s);
              assertThat(verdict.word() == worse()).isNotEqualTo(verdict.asksForKey());
              return verdict.standsInGroups();
            });
    assertThat(worse).isLessThanOrEqualTo(mostWorse);
    assertThat(shifted).isGreaterThanOrEqualTo(fewestShifted);
    assertThat(ordered).isEqualTo(10);
  }

  private static void thousandUnits(int runs, int fewest, int most) {
    int same =
        count(
            "13h as good, one law",
            runs,
            224,
            s -> units(Tables.even(1000, 3), Tables.even(1000, 3), .2, 0, s) == good());
    int margin =
        count(
            "13h as good, at the margin",
            runs,
            225,
            s -> units(Tables.even(1000, 3), Tables.even(1000, 3), .2, .1, s) == good());
    assertThat(same).isGreaterThanOrEqualTo(fewest);
    assertThat(margin).isLessThanOrEqualTo(most);
  }

  private static KeylessVerdict keyless(double shift, boolean shuffle, RandomStream stream) {
    Tables real = Tables.clustered(Tables.even(100, 10), .8, 0, stream);
    Tables candidate = Tables.clustered(Tables.even(100, 10), .8, shift, stream);
    DMatrixRMaj rows = shuffle ? candidate.shuffled(stream) : candidate.rows();
    return ENERGY.judgeWithoutKey(
        real.rows(), real.units(), Tables.moved(real.rows()), rows, stream);
  }

  private static JudgeWord units(
      int[] real, int[] candidate, double correlation, double shift, RandomStream stream) {
    return judge(
            Tables.clustered(real, correlation, 0, stream),
            Tables.clustered(candidate, correlation, shift, stream),
            stream)
        .word();
  }

  private static UStatisticVerdict judge(Tables real, Tables candidate, RandomStream stream) {
    return ENERGY.judge(
        real.rows(),
        real.units(),
        Tables.moved(real.rows()),
        candidate.rows(),
        candidate.units(),
        stream);
  }

  private static JudgeWord rows(int real, int candidate, double shift, RandomStream stream) {
    return verdict(real, candidate, shift, stream).word();
  }

  private static UStatisticVerdict verdict(
      int real, int candidate, double shift, RandomStream stream) {
    DMatrixRMaj x = Tables.correlated(real, 0, stream);
    DMatrixRMaj y = Tables.correlated(candidate, shift, stream);
    return ENERGY.judge(x, Units.rows(real), Tables.moved(x), y, Units.rows(candidate), stream);
  }

  private static JudgeWord worse() {
    return JudgeWord.WORSE_THAN_REAL;
  }

  private static JudgeWord good() {
    return JudgeWord.AS_GOOD_AS_REAL;
  }

  private static int count(
      String name, int runs, long world, Function<RandomStream, Boolean> outcome) {
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += outcome.apply(Counts.run(world, run)) ? 1 : 0;
    }
    return Counts.seen(name, count, runs);
  }
}
