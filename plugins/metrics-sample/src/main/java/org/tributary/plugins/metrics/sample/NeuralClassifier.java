package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.evidence.units.UnitFolds;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;

/**
 * The classifier two-sample score of a perceptron with two hidden layers, which sees differences of
 * any kind but needs many rows.
 *
 * <p>Source: Lueckmann, Boelts, Greenberg, Goncalves and Macke, Benchmarking Simulation-Based
 * Inference, AISTATS 2021, whose C2ST has 10 units a column and at most 10,000 epochs; weights
 * learn by Adam at rate 1e-3 from batches of 200 rows. The score depends on the stream.
 *
 * @param unitsPerColumn units of each hidden layer over the columns {@code >= 1}
 * @param maximumEpochs passes over the training rows {@code >= 1}; training stops sooner once the
 *     loss has not fallen by 1e-4 for more than 10 passes
 */
public record NeuralClassifier(int unitsPerColumn, int maximumEpochs) {

  /** Checks the sizes. */
  public NeuralClassifier {
    if (unitsPerColumn < 1 || maximumEpochs < 1) {
      throw new IllegalArgumentException(
          "unitsPerColumn and maximumEpochs must be >= 1, were "
              + unitsPerColumn
              + " and "
              + maximumEpochs);
    }
  }

  /** Returns the classifier of the source: 10 units a column, at most 10,000 epochs. */
  public static NeuralClassifier benchmark() {
    return new NeuralClassifier(10, 10_000);
  }

  /**
   * Returns the score of held-out rows, each judged once by a network fitted on the other folds.
   *
   * @param first n x d; its means and standard deviations standardise both samples
   * @param second m x d
   * @param folds between 2 and the rows of the smaller sample; rows fall into folds whichever their
   *     sample
   * @param stream shuffles the rows into folds and draws weights and batches
   * @throws IllegalArgumentException if a sample is too small or not finite, or the columns differ
   * @throws ArithmeticException if the numbers are too large to train on
   */
  public ClassifierScore crossValidated(
      DMatrixRMaj first, DMatrixRMaj second, int folds, RandomStream stream) {
    return crossValidated(first, second, Units.rows(first.numRows + second.numRows), folds, stream);
  }

  /**
   * The same where rows come in units, which stay in one fold.
   *
   * @param units of the first sample's rows and then of the second's, none on both sides; at least
   *     {@code folds} of them
   */
  public ClassifierScore crossValidated(
      DMatrixRMaj first, DMatrixRMaj second, Units units, int folds, RandomStream stream) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be >= 2, was " + folds);
    }
    LabelledRows labelled = LabelledRows.of(first, second, folds);
    standardise(labelled.rows(), first.numRows);
    int rows = labelled.rows().numRows;
    int hidden = Math.multiplyExact(unitsPerColumn, first.numCols);
    int[] order = stream.child("folds").permutation(rows);
    int[] foldOf = UnitFolds.of(units, folds, stream.child("folds"));
    double[] scores = new double[rows];
    for (int fold = 0; fold < folds; fold++) {
      int current = fold;
      int[] training = Arrays.stream(order).filter(row -> foldOf[row] != current).toArray();
      int[] heldOut = Arrays.stream(order).filter(row -> foldOf[row] == current).toArray();
      double[] logOdds =
          Perceptron.fit(
                  labelled.subset(training), hidden, maximumEpochs, stream.child("fold", fold))
              .logOdds(labelled.subset(heldOut).rows());
      IntStream.range(0, heldOut.length).forEach(i -> scores[heldOut[i]] = logOdds[i]);
    }
    return ClassifierScore.of(
        scores, labelled.second(), 0, "multilayer perceptron, " + folds + "-fold cross-validated");
  }

  /** Centres and scales by the first rows; a column constant there is only centred. */
  private static void standardise(DMatrixRMaj rows, int firstRows) {
    for (int column = 0; column < rows.numCols; column++) {
      double[] values = new double[firstRows];
      for (int row = 0; row < firstRows; row++) {
        values[row] = rows.get(row, column);
      }
      Moments moments = Moments.of(values);
      double scale = moments.standardDeviation() > 0 ? moments.standardDeviation() : 1;
      for (int row = 0; row < rows.numRows; row++) {
        rows.set(row, column, (rows.get(row, column) - moments.mean()) / scale);
      }
    }
  }
}
