package org.tributary.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;

class UStatisticJudgeTest {
  private static final UStatisticJudge ENERGY =
      new UStatisticJudge(PairDissimilarity.euclidean(), .95);

  @Test
  void thetaIsTheMeanOverPairsOfDifferentUnits() {
    // real {0, 1}, {4}; candidate 2, 5: across 2,5,1,4,2,1; other real units 4,3; candidates 3
    PairSums sums =
        new PairSums(
            column(0, 1, 4),
            side(Units.of(new int[] {0, 0, 1})),
            column(2, 5),
            side(Units.rows(2)),
            PairDissimilarity.euclidean());
    assertThat(UStatistic.of(sums).theta()).isCloseTo(2 * 15.0 / 6 - 7.0 / 2 - 3, within(1e-12));
    // A of real units {0, 1}, {4} and candidates 2 and 5
    assertThat(sums.byUnit.data)
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(2, 7, 3, 9, 7, 0, 2, 1, 3, 2, 0, 3, 9, 1, 3, 0);
    assertThat(sums.realToOwn).containsExactly(1, 1, 0);
  }

  @Test
  void unitsOfOneRowGiveTheRuleForRows() {
    RandomStream stream = Counts.run(200, 0);
    DMatrixRMaj x = Tables.correlated(40, 0, stream);
    DMatrixRMaj y = Tables.correlated(30, .5, stream);
    PairSums sums =
        new PairSums(
            x, side(Units.rows(40)), y, side(Units.rows(30)), PairDissimilarity.euclidean());
    double theta = 2 * mean(x, y, false) - mean(x, x, true) - mean(y, y, true);
    double variance = variance(x, y) / 40 + variance(y, x) / 30;
    assertThat(UStatistic.of(sums).theta()).isCloseTo(theta, within(1e-12));
    assertThat(UStatistic.of(sums).variance()).isCloseTo(variance, within(1e-12));
  }

  @Test
  void theNullLawOfOneNumberHasTheVarianceOfItsEigenvalues() {
    RandomStream stream = Counts.run(201, 0);
    DMatrixRMaj x = Tables.correlated(30, 0, stream);
    DMatrixRMaj y = Tables.correlated(20, 0, stream);
    Side real = side(Units.rows(30));
    Side candidate = side(Units.rows(20));
    PairSums sums = new PairSums(x, real, y, candidate, PairDissimilarity.euclidean());
    NullLaw law = NullLaw.of(sums.byUnit.copy(), real, candidate, stream);
    // permuting whole units gives the same law: compare quantiles within the noise of both
    double[] permuted = permuted(sums, 2000, stream);
    double above = Arrays.stream(permuted).filter(t -> t > law.quantile(.975)).count() / 2000.0;
    assertThat(above).isBetween(.005, .05);
    double spread = Math.sqrt(law.variance());
    assertThat(Moments.of(permuted).standardDeviation()).isCloseTo(spread, within(.2 * spread));
  }

  @Test
  void fewRowsAreRefusedInWords() {
    DMatrixRMaj x = Tables.correlated(60, 0, Counts.run(202, 0));
    for (int rows : new int[] {2, 19}) {
      DMatrixRMaj y = Tables.correlated(rows, 0, Counts.run(202, 1));
      assertThatThrownBy(
              () ->
                  ENERGY.judge(
                      x, Units.rows(60), Tables.moved(x), y, Units.rows(rows), Counts.run(202, 2)))
          .hasMessageContaining(rows + " candidate rows are too few to judge")
          .hasMessageContaining("20 rows");
    }
    Units customers = Tables.clustered(Tables.even(19, 5), .5, 0, Counts.run(202, 3)).units();
    assertThat(JudgeFloor.refusal(customers, Units.rows(100), "customers"))
        .hasValueSatisfying(why -> assertThat(why).contains("19 real customers", "20 customers"));
    assertThat(JudgeFloor.refusal(Units.rows(20), Units.rows(20), "rows")).isEmpty();
  }

  @Test
  void manyUnitsAreDrawnFrom() {
    RandomStream stream = Counts.run(203, 0);
    DMatrixRMaj x = Tables.correlated(1200, 0, stream);
    DMatrixRMaj y = Tables.correlated(200, 0, stream);
    Side real = side(Units.rows(1200));
    Side candidate = side(Units.rows(200));
    assertThat(real.drawn).isEqualTo(500);
    PairSums sums = new PairSums(x, real, y, candidate, PairDissimilarity.euclidean());
    NullLaw drawn = NullLaw.of(sums.byUnit.copy(), real, candidate, stream);
    Side part = side(Units.rows(200));
    DMatrixRMaj first = new DMatrixRMaj(200, 3, true, Arrays.copyOf(x.data, 600));
    DMatrixRMaj other = new DMatrixRMaj(200, 3, true, Arrays.copyOf(y.data, 600));
    PairSums parts = new PairSums(first, part, other, part, PairDissimilarity.euclidean());
    NullLaw whole = NullLaw.of(parts.byUnit.copy(), part, part, stream);
    // eigenvalues go with 1/n + 1/m
    double ratio = (1.0 / 1200 + 1.0 / 200) / (2.0 / 200);
    assertThat(drawn.quantile(.975) / whole.quantile(.975)).isCloseTo(ratio, within(.2 * ratio));
  }

  @Test
  void theKernelsStatisticSeesAShiftToo() {
    RandomStream stream = Counts.run(204, 0);
    DMatrixRMaj x = Tables.correlated(200, 0, stream);
    DMatrixRMaj y = Tables.correlated(200, 1, stream);
    UStatisticVerdict verdict =
        new UStatisticJudge(PairDissimilarity.gaussianKernel(1.5), .95)
            .judge(x, Units.rows(200), Tables.moved(x), y, Units.rows(200), stream);
    assertThat(verdict.word()).isEqualTo(JudgeWord.WORSE_THAN_REAL);
    assertThat(verdict.kappa()).isPositive();
    // a shift of 1 is ten times the margin: near it in standard deviations
    assertThat(EquivalentShift.standard().equivalent(verdict.theta(), verdict.kappa()))
        .isBetween(.6, 1.4);
  }

  private static double[] permuted(PairSums sums, int times, RandomStream stream) {
    int n = sums.real.drawn;
    int m = sums.candidate.drawn;
    double[] statistics = new double[times];
    for (int b = 0; b < times; b++) {
      int[] order = stream.permutation(n + m);
      statistics[b] = Permutation.theta(sums.byUnit, order, n, Tables.even(n + m, 1));
    }
    return statistics;
  }

  private static Side side(Units units) {
    return new Side(units, Counts.run(299, 0));
  }

  private static DMatrixRMaj column(double... values) {
    return new DMatrixRMaj(values.length, 1, true, values);
  }

  private static double mean(DMatrixRMaj x, DMatrixRMaj y, boolean same) {
    DMatrixRMaj d = PairDissimilarity.euclidean().between(x, y);
    double pairs = (double) x.numRows * (same ? x.numRows - 1 : y.numRows);
    return Arrays.stream(d.data).sum() / pairs;
  }

  private static double variance(DMatrixRMaj x, DMatrixRMaj y) {
    DMatrixRMaj across = PairDissimilarity.euclidean().between(x, y);
    DMatrixRMaj own = PairDissimilarity.euclidean().between(x, x);
    double[] h = new double[x.numRows];
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j < y.numRows; j++) {
        h[i] += 2 * across.get(i, j) / y.numRows;
      }
      for (int j = 0; j < x.numRows; j++) {
        h[i] -= 2 * own.get(i, j) / (x.numRows - 1);
      }
    }
    return Moments.of(h).variance(1);
  }
}
