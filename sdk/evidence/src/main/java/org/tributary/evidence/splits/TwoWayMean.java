package org.tributary.evidence.splits;

import org.tributary.evidence.Units;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * The mean of a table of J disjoint training sets by test rows, both of which were drawn.
 *
 * <p>V = s_train^2 / J + s_test^2 / n_test, s_train^2 the variance over j of the mean over i,
 * s_test^2 that over test units of the mean over j. The interaction is counted twice, which errs on
 * the wide side. Variance over training sets alone covers .10-.94 and is not valid (simulated).
 *
 * @param mean over both
 * @param trainVariance s_train^2 / J
 * @param testVariance s_test^2 / n_test, by units where rows come in units
 * @param degreesOfFreedom by Welch and Satterthwaite; +Infinity where nothing varies
 */
public record TwoWayMean(
    double mean, double trainVariance, double testVariance, double degreesOfFreedom) {

  /**
   * Summarises loss differences.
   *
   * @param differences row j holds those of the j-th pair of models (at least 2) on each test row
   * @param units of the test rows, at least 2
   */
  public static TwoWayMean of(double[][] differences, Units units) {
    if (differences.length < 2) {
      throw new IllegalArgumentException(
          "a two-way mean needs at least 2 training sets, had " + differences.length);
    }
    int sets = differences.length;
    double[] bySet = new double[sets];
    double[] byRow = new double[units.rowCount()];
    for (int j = 0; j < sets; j++) {
      Samples.requireFinite(differences[j], 2, "training set " + j);
      Samples.requirePaired(differences[j], byRow);
      for (int i = 0; i < byRow.length; i++) {
        bySet[j] += differences[j][i] / byRow.length;
        byRow[i] += differences[j][i] / sets;
      }
    }
    return of(bySet, units.varianceOfMean(byRow), units.count() - 1);
  }

  /**
   * Summarises what is known of both sides already.
   *
   * @param bySet mean over test rows of each training set, at least 2
   * @param testVariance of the mean over training sets, when test units are what is drawn
   * @param testDegrees of freedom of that variance, at least 1
   */
  public static TwoWayMean of(double[] bySet, double testVariance, int testDegrees) {
    Moments ofSets = Moments.of(Samples.requireFinite(bySet, 2, "training sets"));
    double train = ofSets.variance(1) / bySet.length;
    double spread = train * train / (bySet.length - 1) + testVariance * testVariance / testDegrees;
    double both = train + testVariance;
    double degrees = spread > 0 ? both * both / spread : Double.POSITIVE_INFINITY;
    return new TwoWayMean(ofSets.mean(), train, testVariance, degrees);
  }

  /** The t interval; a point where nothing varies. */
  public Interval interval(double level) {
    double variance = trainVariance + testVariance;
    if (!(variance > 0) || Double.isInfinite(degreesOfFreedom)) {
      return Interval.point(mean, Samples.requireLevel(level));
    }
    double t = new StudentT(degreesOfFreedom).quantile(0.5 + 0.5 * Samples.requireLevel(level));
    return Interval.symmetric(mean, t * Math.sqrt(variance), level);
  }
}
