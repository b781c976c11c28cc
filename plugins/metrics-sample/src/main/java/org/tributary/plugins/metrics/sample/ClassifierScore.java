package org.tributary.plugins.metrics.sample;

import org.tributary.numerics.statistics.Classification;

/**
 * How well a classifier tells two samples apart: 1/2 when it cannot, 1 when it always can.
 *
 * @param accuracy share of right answers, in [0, 1]; with unequal sizes its chance level is not 1/2
 * @param balancedAccuracy mean over the two samples of the share of right answers, in [0, 1]
 * @param areaUnderCurve area under the receiver operating curve of the classifier's score
 * @param chanceError standard error of {@code balancedAccuracy} when the laws are equal and the
 *     answers independent, sqrt((1/n + 1/m) / 16)
 * @param estimator which classifier and which split
 */
public record ClassifierScore(
    double accuracy,
    double balancedAccuracy,
    double areaUnderCurve,
    double chanceError,
    String estimator) {

  /** Returns the balanced accuracy as (value - 1/2) in units of the chance error. */
  public double standardised() {
    return (balancedAccuracy - 0.5) / chanceError;
  }

  /** Scores answers: a row is called second when its score exceeds the threshold. */
  static ClassifierScore of(double[] scores, boolean[] second, double threshold, String estimator) {
    double[] right = new double[2];
    double[] rows = new double[2];
    for (int row = 0; row < scores.length; row++) {
      int sample = second[row] ? 1 : 0;
      rows[sample]++;
      right[sample] += scores[row] > threshold == second[row] ? 1 : 0;
    }
    return new ClassifierScore(
        Classification.accuracy(scores, second, threshold),
        (right[0] / rows[0] + right[1] / rows[1]) / 2,
        Classification.areaUnderCurve(scores, second),
        Math.sqrt((1 / rows[0] + 1 / rows[1]) / 16),
        estimator);
  }
}
