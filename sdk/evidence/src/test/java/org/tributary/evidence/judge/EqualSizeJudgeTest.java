package org.tributary.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;

class EqualSizeJudgeTest {
  @Test
  void samplesHaveOneSizeAndRealOnesAreDisjoint() {
    for (int[] sizes : new int[][] {{200, 50, 45}, {60, 3000, 27}, {200, 3000, 90}, {21, 29, 9}}) {
      Units real = Units.rows(sizes[0]);
      Units candidate = Units.rows(sizes[1]);
      EqualSplits splits = new EqualSplits(real, candidate, 2, 10, Counts.run(230, 0));
      assertThat(splits.unitsInSample()).isEqualTo(sizes[2]);
      for (int without = EqualSplits.NONE; without < 10; without++) {
        Set<Integer> first = set(splits.first(1, without));
        Set<Integer> second = set(splits.second(1, without));
        assertThat(first).hasSize(sizes[2]).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(sizes[2]);
        assertThat(set(splits.candidate(1, without))).hasSize(sizes[2]);
      }
    }
  }

  @Test
  void withoutAGroupTheOtherRowsStayWhereTheyWere() {
    EqualSplits splits =
        new EqualSplits(Units.rows(200), Units.rows(200), 1, 10, Counts.run(231, 0));
    Set<Integer> whole = set(splits.first(0, EqualSplits.NONE));
    int[] left = new int[10];
    for (int g = 0; g < 10; g++) {
      Set<Integer> part = set(splits.first(0, g));
      part.retainAll(whole);
      left[g] = whole.size() - part.size();
    }
    // each row is left out with its own group and never else
    assertThat(Arrays.stream(left).sum()).isEqualTo(whole.size());
  }

  @Test
  void wholeUnitsAreDrawn() {
    Units units = Tables.clustered(Tables.even(40, 5), 0, 0, Counts.run(232, 0)).units();
    EqualSplits splits = new EqualSplits(units, units, 1, 10, Counts.run(232, 1));
    assertThat(splits.unitsInSample()).isEqualTo(18);
    assertThat(splits.first(0, 3)).hasSize(90);
    assertThat(units.select(splits.first(0, 3)).count()).isEqualTo(18);
  }

  @Test
  void unitsAgainstSingleRowsHaveAsManyRows() {
    Units customers = Tables.clustered(Tables.even(100, 10), 0, 0, Counts.run(239, 0)).units();
    EqualSplits many = new EqualSplits(customers, Units.rows(1000), 1, 10, Counts.run(239, 1));
    assertThat(many.first(0, 2)).hasSize(450);
    assertThat(many.candidate(0, 2)).hasSize(450);
    EqualSplits few = new EqualSplits(customers, Units.rows(100), 1, 10, Counts.run(239, 2));
    assertThat(few.first(0, 2)).hasSize(90);
    assertThat(few.candidate(0, 2)).hasSize(90);
    EqualSplits turned = new EqualSplits(Units.rows(200), customers, 1, 10, Counts.run(239, 3));
    assertThat(turned.first(0, 2)).hasSize(90);
    assertThat(turned.candidate(0, 2)).hasSize(90);
  }

  @Test
  void theIntervalAddsBothSides() {
    JackknifeEstimate estimate = new JackknifeEstimate(.1, .0009, .0016, 10);
    // sqrt V = .05, df = 9 * .0025^2 / (.0009^2 + .0016^2) = 16.69: t = 2.1129
    Interval interval = estimate.interval(.95);
    assertThat(interval.width() / 2).isCloseTo(.05 * 2.1129, within(1e-4));
    assertThat(estimate.word(.3, .95)).isEqualTo(JudgeWord.AS_GOOD_AS_REAL);
    assertThat(estimate.word(.1, .95)).isEqualTo(JudgeWord.NOT_ENOUGH_EVIDENCE);
    assertThat(new JackknifeEstimate(.2, .0009, .0016, 10).word(.1, .95))
        .isEqualTo(JudgeWord.WORSE_THAN_REAL);
    assertThat(new JackknifeEstimate(0, 0, 0, 10).interval(.95).width()).isZero();
    assertThatThrownBy(() -> new JackknifeEstimate(Double.NaN, 0, 0, 10))
        .hasMessageContaining("finite");
  }

  @Test
  void theEquivalentShiftOfAMeanIsItsShift() {
    DMatrixRMaj rows = Tables.correlated(100, 0, Counts.run(233, 0));
    SampleDistance meanDifference =
        (source, first, second) ->
            (source == SampleDistance.Source.MOVED ? .1 : 0)
                + mean(rows, first)
                - mean(rows, second);
    EqualSizeJudge judge = new EqualSizeJudge(Units.rows(100), Units.rows(100), Counts.run(233, 1));
    assertThat(judge.equivalentShift(meanDifference)).isCloseTo(.1, within(1e-12));
    EquivalentShift shift = EquivalentShift.standard();
    assertThat(shift.labelShare()).isCloseTo(.0399, within(1e-4));
    assertThat(shift.moved(new double[] {1, 2}, 5)).containsExactly(1.5, 2.5);
    int[] labels = new int[100_000];
    Arrays.setAll(labels, i -> i % 3);
    int[] redrawn = shift.redrawn(labels, Counts.run(233, 2));
    double changed = 0;
    for (int i = 0; i < labels.length; i++) {
      changed += redrawn[i] == labels[i] ? 0 : 1e-5;
    }
    // standard error .0006
    assertThat(changed).isCloseTo(.0399, within(.0025));
    assertThat(shift.redrawn(new int[] {4, 4}, Counts.run(233, 3))).containsExactly(4, 4);
  }

  @Test
  void fewUnitsAndGroupsAreRefused() {
    assertThatThrownBy(() -> new EqualSizeJudge(Units.rows(200), Units.rows(2), Counts.run(234, 0)))
        .hasMessageContaining("2 candidate rows are too few to judge");
    assertThatThrownBy(
            () ->
                new EqualSizeJudge(Units.rows(50), Units.rows(50), 5, 3, 1000, Counts.run(234, 0)))
        .hasMessageContaining("4 to 10 groups");
  }

  @Test
  void aLargerCandidateOfOneLawIsNotWorse() {
    rows(Metrics.FRECHET, 200, 3000, 15, Counts.atMost(15, .02));
    rows(Metrics.COLUMNS, 200, 50, 30, Counts.atMost(30, .02));
  }

  @Test
  void aShiftIsWorse() {
    int worse = 0;
    for (int run = 0; run < 10; run++) {
      RandomStream stream = Counts.run(235, run);
      DMatrixRMaj x = Tables.correlated(200, 0, stream);
      DMatrixRMaj y = Tables.correlated(200, 1, stream);
      EqualSizeJudge judge = new EqualSizeJudge(Units.rows(200), Units.rows(200), stream);
      SampleDistance distance = Metrics.COLUMNS.on(x, y);
      double kappa = judge.equivalentShift(distance);
      worse += judge.estimate(distance).word(kappa, .95) == JudgeWord.WORSE_THAN_REAL ? 1 : 0;
    }
    assertThat(worse).isGreaterThanOrEqualTo(9);
  }

  @Test
  @Tag("acceptance")
  void neighboursFoldedByUnitSeeNothingUnderOneLaw() {
    double byUnit = 0;
    double byRow = 0;
    for (int run = 0; run < 20; run++) {
      RandomStream stream = Counts.run(236, run);
      Tables real = Tables.clustered(Tables.even(100, 10), .8, 0, stream);
      Tables other = Tables.clustered(Tables.even(100, 10), .8, 0, stream);
      byUnit += Neighbours.accuracy(real, other, true, stream.child("folds")) / 20;
      byRow += Neighbours.accuracy(real, other, false, stream.child("folds")) / 20;
    }
    Counts.seen("13c accuracy x 1000 by unit", (int) Math.round(1000 * byUnit), 1000);
    Counts.seen("13c accuracy x 1000 by row", (int) Math.round(1000 * byRow), 1000);
    assertThat(byUnit).isCloseTo(.5, within(.02));
    assertThat(byRow).isGreaterThan(.53);
  }

  @Test
  @Tag("thorough")
  void oneLawAtFullCount() {
    for (Metrics metric : Metrics.values()) {
      rows(metric, 200, 3000, 200, 12);
      rows(metric, 200, 50, 200, 12);
      units(metric, false, 200, 12);
      units(metric, true, 200, 12);
    }
  }

  private static void rows(Metrics metric, int real, int candidate, int runs, int most) {
    int worse = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = Counts.run(237, run);
      DMatrixRMaj x = Tables.correlated(real, 0, stream);
      DMatrixRMaj y = Tables.correlated(candidate, 0, stream);
      worse += worse(metric, x, Units.rows(real), y, Units.rows(candidate), stream);
    }
    String world = "3c " + metric + " " + real + ", " + candidate;
    assertThat(Counts.seen(world, worse, runs)).isLessThanOrEqualTo(most);
  }

  private static void units(Metrics metric, boolean uneven, int runs, int most) {
    int worse = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = Counts.run(238, run);
      int[] first = uneven ? Tables.uneven(100, stream) : Tables.even(100, 10);
      int[] second = uneven ? Tables.uneven(100, stream) : Tables.even(100, 10);
      Tables x = Tables.clustered(first, .8, 0, stream);
      Tables y = Tables.clustered(second, .8, 0, stream);
      worse += worse(metric, x.rows(), x.units(), y.rows(), y.units(), stream);
    }
    String world = "13c " + metric + (uneven ? " 1-50" : " 10");
    assertThat(Counts.seen(world, worse, runs)).isLessThanOrEqualTo(most);
  }

  private static int worse(
      Metrics metric, DMatrixRMaj x, Units real, DMatrixRMaj y, Units other, RandomStream stream) {
    EqualSizeJudge judge = new EqualSizeJudge(real, other, stream.child("judge"));
    SampleDistance distance = metric.on(x, y);
    double kappa = judge.equivalentShift(distance);
    return judge.estimate(distance).word(kappa, .95) == JudgeWord.WORSE_THAN_REAL ? 1 : 0;
  }

  private static double mean(DMatrixRMaj rows, int[] chosen) {
    return Arrays.stream(chosen).mapToDouble(i -> rows.get(i, 0)).average().orElseThrow();
  }

  private static Set<Integer> set(int[] rows) {
    return Arrays.stream(rows).boxed().collect(Collectors.toSet());
  }

  @Test
  void samplesAreNoLargerThanAMetricLooksAt() {
    EqualSplits rows =
        new EqualSplits(Units.rows(5000), Units.rows(4000), 1, 10, 1000, Counts.run(241, 0));
    assertThat(rows.unitsInSample()).isEqualTo(1000);
    assertThat(rows.first(0, EqualSplits.NONE)).hasSize(1000);
    assertThat(rows.second(0, 3)).hasSize(1000);
    assertThat(rows.candidate(0, 3)).hasSize(1000);
    int[] labels = new int[5000];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i / 10;
    }
    Units customers = Units.of(labels);
    EqualSplits units = new EqualSplits(customers, customers, 1, 10, 1000, Counts.run(241, 1));
    assertThat(units.unitsInSample()).isEqualTo(100);
    assertThat(units.first(0, EqualSplits.NONE)).hasSize(1000);
  }

  @Test
  void theTailOfTheNullLawGoesOnAsAnExponential() {
    NullTail tail = new NullTail(0.05, 0.01, 0.025);
    assertThat(tail.at(0.025)).isEqualTo(0.05);
    assertThat(tail.at(0.0025)).isCloseTo(0.05 + 0.01 * Math.log(10), within(1e-15));
  }
}
