package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.LogisticRegression;

/**
 * How well a classifier trained on one sample tells the classes of another: train on synthetic
 * rows, test on real ones (Esteban, Hyland and Raetsch, Real-valued (Medical) Time Series
 * Generation with Recurrent Conditional GANs, 2017, section 4.2).
 *
 * <p>Ridge logistic regression, one class against the rest, C = 1; of a test row the class of the
 * largest log odds. A class that was never trained on is never given.
 *
 * @param classes how many there are, {@code >= 2}
 */
public record TransferAccuracy(int classes) {

  public TransferAccuracy {
    if (classes < 2) {
      throw new IllegalArgumentException("there must be at least 2 classes, was " + classes);
    }
  }

  /**
   * Balanced accuracy in [0, 1]: the mean over the classes in the test rows of the share of them
   * that are told; 1/classes for guessing.
   *
   * @param training n x d, at least one row
   * @param trained class of each, in [0, classes)
   * @param test m x d, at least one row
   * @param tested class of each
   */
  public MetricValue balanced(DMatrixRMaj training, int[] trained, DMatrixRMaj test, int[] tested) {
    double[] ones = new double[tested.length];
    Arrays.fill(ones, 1);
    double[] even = new double[classes];
    Arrays.fill(even, 1);
    return weighted(training, trained, test, tested, ones, even);
  }

  /**
   * The same with a weight of each test row and of each class.
   *
   * @param rowWeights m numbers {@code > 0}
   * @param classWeights one a class, {@code >= 0}, above 0 for one of the classes in the test rows
   */
  public MetricValue weighted(
      DMatrixRMaj training,
      int[] trained,
      DMatrixRMaj test,
      int[] tested,
      double[] rowWeights,
      double[] classWeights) {
    if (training.numRows == 0 || test.numRows == 0 || training.numCols != test.numCols) {
      throw new IllegalArgumentException(
          "training and test rows must be there, of the same columns; were "
              + training.numRows
              + " x "
              + training.numCols
              + " and "
              + test.numRows
              + " x "
              + test.numCols);
    }
    double[][] scores = new double[classes][];
    double[][] rows = rows(training);
    double[][] asked = rows(test);
    int[] known = IntStream.of(trained).distinct().toArray();
    for (int label : known) {
      if (known.length == 1) {
        scores[label] = new double[test.numRows];
        continue;
      }
      boolean[] own = new boolean[trained.length];
      for (int row = 0; row < own.length; row++) {
        own[row] = trained[row] == label;
      }
      LogisticRegression fit = LogisticRegression.fit(rows, own, 1);
      scores[label] = Arrays.stream(asked).mapToDouble(fit::logOdds).toArray();
    }
    double[] right = new double[classes];
    double[] there = new double[classes];
    for (int row = 0; row < tested.length; row++) {
      int best = known[0];
      for (int label : known) {
        best = scores[label][row] > scores[best][row] ? label : best;
      }
      there[tested[row]] += rowWeights[row];
      right[tested[row]] += best == tested[row] ? rowWeights[row] : 0;
    }
    double told = 0;
    double all = 0;
    for (int label = 0; label < classes; label++) {
      if (there[label] > 0) {
        told += classWeights[label] * right[label] / there[label];
        all += classWeights[label];
      }
    }
    double accuracy = told / all;
    return new MetricValue(
        accuracy,
        OptionalDouble.empty(),
        "balanced accuracy over "
            + classes
            + " classes of logistic regression trained on "
            + training.numRows
            + " candidate rows, tested on "
            + test.numRows
            + " held-out rows");
  }

  private static double[][] rows(DMatrixRMaj matrix) {
    return IntStream.range(0, matrix.numRows)
        .mapToObj(
            row ->
                Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols))
        .toArray(double[][]::new);
  }
}
