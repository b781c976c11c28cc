package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.evidence.units.UnitFolds;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.LogisticRegression;

/**
 * The classifier two-sample score of ridge logistic regression; it sees differences of means only.
 *
 * <p>Source: Lopez-Paz and Oquab, Revisiting Classifier Two-Sample Tests, ICLR 2017.
 *
 * @param inversePenalty C {@code > 0} of the ridge penalty; the columns are taken as they are
 */
public record LogisticClassifier(double inversePenalty) {

  /** Checks the penalty. */
  public LogisticClassifier {
    if (!(inversePenalty > 0) || inversePenalty == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "inversePenalty must be > 0 and finite, was " + inversePenalty);
    }
  }

  /**
   * Returns the score on the rows it was fitted on, which is above 1/2 even under equal laws.
   *
   * @param first n x d
   * @param second m x d
   * @throws IllegalArgumentException if a sample is empty or not finite, or the columns differ
   */
  public ClassifierScore trainingScore(DMatrixRMaj first, DMatrixRMaj second) {
    LabelledRows labelled = LabelledRows.of(first, second, 1);
    int[] all = IntStream.range(0, labelled.rows().numRows).toArray();
    double[] scores = new double[all.length];
    judge(labelled, all, all, scores);
    return ClassifierScore.of(
        scores, labelled.second(), 0, "logistic regression, on its own training rows");
  }

  /**
   * Returns the score of held-out rows, each judged once by a fit on the other folds.
   *
   * @param first n x d
   * @param second m x d
   * @param folds between 2 and the rows of the smaller sample; each fold holds both samples in
   *     proportion
   * @param stream shuffles the rows into folds
   * @throws IllegalArgumentException if a sample is too small or not finite, or the columns differ
   */
  public ClassifierScore crossValidated(
      DMatrixRMaj first, DMatrixRMaj second, int folds, RandomStream stream) {
    return crossValidated(first, second, Units.rows(first.numRows + second.numRows), folds, stream);
  }

  /**
   * The same where rows come in units, which stay in one fold.
   *
   * @param units of the first sample's rows and then of the second's, none on both sides; at least
   *     {@code folds} a side
   */
  public ClassifierScore crossValidated(
      DMatrixRMaj first, DMatrixRMaj second, Units units, int folds, RandomStream stream) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be >= 2, was " + folds);
    }
    LabelledRows labelled = LabelledRows.of(first, second, folds);
    int[] foldOf = new int[labelled.rows().numRows];
    assign(foldOf, 0, first.numRows, units, folds, stream.child("first"));
    assign(foldOf, first.numRows, foldOf.length, units, folds, stream.child("second"));
    double[] scores = new double[foldOf.length];
    for (int fold = 0; fold < folds; fold++) {
      int current = fold;
      int[] training =
          IntStream.range(0, foldOf.length).filter(row -> foldOf[row] != current).toArray();
      int[] heldOut =
          IntStream.range(0, foldOf.length).filter(row -> foldOf[row] == current).toArray();
      judge(labelled, training, heldOut, scores);
    }
    return ClassifierScore.of(
        scores, labelled.second(), 0, "logistic regression, " + folds + "-fold cross-validated");
  }

  private void judge(LabelledRows labelled, int[] training, int[] heldOut, double[] scores) {
    LogisticRegression fit =
        LogisticRegression.fit(labelled.rows(training), labelled.labels(training), inversePenalty);
    Arrays.stream(heldOut).forEach(row -> scores[row] = fit.logOdds(labelled.row(row)));
  }

  private static void assign(
      int[] foldOf, int from, int to, Units units, int folds, RandomStream stream) {
    Units side = units.select(IntStream.range(from, to).toArray());
    System.arraycopy(UnitFolds.of(side, folds, stream), 0, foldOf, from, to - from);
  }
}
