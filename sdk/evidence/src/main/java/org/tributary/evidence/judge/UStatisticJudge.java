package org.tributary.evidence.judge;

import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Samples;

/**
 * Judges a candidate table by an unbiased U-statistic of all rows: energy distance or squared
 * maximum mean discrepancy.
 *
 * <p>theta = 2 A(X,Y)/(n m) - off A(X,X)/(n^2 - sum s^2) - off A(Y,Y)/(m^2 - sum t^2), over pairs
 * of different units. Worse iff theta is beyond the upper quantile of its null law; as good iff
 * theta lies below kappa by its error at the margin. Memory is that of a thousand units' square,
 * whatever the number of rows.
 */
public final class UStatisticJudge {
  private final PairDissimilarity dissimilarity;
  private final double level;

  /**
   * A judge.
   *
   * @param dissimilarity of two encoded rows
   * @param level two-sided, in (0, 1), .95 where nothing else is asked
   */
  public UStatisticJudge(PairDissimilarity dissimilarity, double level) {
    this.dissimilarity = dissimilarity;
    this.level = Samples.requireLevel(level);
  }

  /**
   * Judges.
   *
   * @param real n x p encoded real rows, of at least 20 units
   * @param moved the same rows, moved by the margin
   * @param candidate m x p candidate rows in the same encoding, likewise
   * @param stream for the null law
   */
  public UStatisticVerdict judge(
      DMatrixRMaj real,
      Units realUnits,
      DMatrixRMaj moved,
      DMatrixRMaj candidate,
      Units candidateUnits,
      RandomStream stream) {
    JudgeFloor.require(realUnits, candidateUnits);
    PairSums sums = sums(real, realUnits, candidate, candidateUnits, stream);
    MarginPass margin = MarginPass.of(real, moved, sums, dissimilarity);
    UStatistic statistic = UStatistic.of(sums);
    NullLaw law =
        NullLaw.of(sums.byUnit.copy(), sums.real, sums.candidate, stream.child("null-law"));
    double error =
        Math.sqrt(
            margin.realVariance()
                + margin.rowVariance() * statistic.designEffect() / candidate.numRows
                + law.variance());
    return UStatisticVerdict.of(
        statistic.theta(),
        Math.sqrt(statistic.variance() + law.variance()),
        law.tail(level),
        statistic.carried(),
        margin.kappa(),
        error,
        level,
        Gate.of(law, margin, realUnits.count(), candidateUnits.count(), level));
  }

  /**
   * Judges a candidate table whose rows may come in units like the real ones but carry no key.
   *
   * <p>Two readings: every candidate row a unit of its own; and rows clustered as the real ones, by
   * theta - b against the real side's null law times 1 + n/m, b what pairs of one unit among the
   * candidate rows add. Worse only if both say so; only the second where rows still stand in
   * groups.
   *
   * @param realUnits some of more than one row
   */
  public KeylessVerdict judgeWithoutKey(
      DMatrixRMaj real,
      Units realUnits,
      DMatrixRMaj moved,
      DMatrixRMaj candidate,
      RandomStream stream) {
    Units rows = Units.rows(candidate.numRows);
    JudgeFloor.require(realUnits, rows);
    if (realUnits.single()) {
      throw new IllegalArgumentException(
          "without units on the real side no candidate row has one; judge by rows");
    }
    PairSums sums = sums(real, realUnits, candidate, rows, stream);
    MarginPass margin = MarginPass.of(real, moved, sums, dissimilarity);
    UStatistic statistic = UStatistic.of(sums);
    double n = real.numRows;
    double m = candidate.numRows;
    NullLaw independent =
        NullLaw.of(sums.byUnit.copy(), sums.real, sums.candidate, stream.child("null-law"));
    NullLaw clustered =
        NullLaw.of(sums.realByUnit(), sums.real, 1 + n / m, stream.child("clustered-null-law"));
    double pairs = realUnits.sumOfSquaredSizes();
    double between = sum(sums.realToReal) / (n * n - pairs);
    double within = sum(sums.realToOwn) / (pairs - n);
    double added = (realUnits.sizeOfARowsUnit() - 1) / (m - 1) * (between - within);
    double rowError = margin.realVariance() + margin.rowVariance() / m + independent.variance();
    double unitError = margin.realVariance() * (1 + n / m) + clustered.variance();
    double error = Math.sqrt(Math.max(rowError, unitError));
    int likeUnits = (int) Math.max(2, Math.round(realUnits.count() * m / n));
    Gate gate = Gate.of(clustered, margin, realUnits.count(), likeUnits, level);
    double spread =
        Math.sqrt(statistic.variance() + Math.max(independent.variance(), clustered.variance()));
    return new KeylessVerdict(
        UStatisticVerdict.of(
            statistic.theta(),
            spread,
            independent.tail(level),
            statistic.carried(),
            margin.kappa(),
            error,
            level,
            gate),
        added,
        clustered.tail(level),
        FileOrder.standsInGroups(candidate, stream.child("order")));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private PairSums sums(
      DMatrixRMaj real,
      Units realUnits,
      DMatrixRMaj candidate,
      Units candidateUnits,
      RandomStream stream) {
    if (real.numRows != realUnits.rowCount() || candidate.numRows != candidateUnits.rowCount()) {
      throw new IllegalArgumentException(
          "units must be of the rows given, had "
              + realUnits.rowCount()
              + " and "
              + candidateUnits.rowCount()
              + " for "
              + real.numRows
              + " and "
              + candidate.numRows
              + " rows");
    }
    return new PairSums(
        real,
        new Side(realUnits, stream.child("real-units")),
        candidate,
        new Side(candidateUnits, stream.child("candidate-units")),
        dissimilarity);
  }
}
