package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.masked.MaskedField;
import org.tributary.sdk.model.FitContext;

/**
 * The best linear score of rows with missing values, in closed form.
 *
 * @param seesMask whether the score is told which values are seen; points are then drawn as rows
 *     that show all, of which only such rows know
 */
record MaskedLearning(boolean seesMask) implements ScoreLearning {

  @Override
  public ScoreCurve learn(SourceRows rows, RandomStream stream, FitContext context) {
    int d = rows.points().numCols;
    double[][] means = new double[d][];
    DMatrixRMaj[] covariances = new DMatrixRMaj[d];
    for (int j = 0; j < d; j++) {
      if (seesMask && j > 0) {
        means[j] = means[0];
        covariances[j] = covariances[0];
        continue;
      }
      int column = j;
      int[] counted =
          IntStream.range(0, rows.weights().length)
              .filter(row -> seesMask ? rows.whole(row) : rows.seen(row, column))
              .toArray();
      if (counted.length == 0) {
        throw new IllegalArgumentException(
            seesMask
                ? "no row shows all its values: raise the sample size, lower the share that is"
                    + " missing, or set sees: nothing"
                : "no row shows column " + j + ": raise the sample size");
      }
      DMatrixRMaj points = new DMatrixRMaj(counted.length, d);
      double[] weights = Arrays.stream(counted).mapToDouble(row -> rows.weights()[row]).toArray();
      for (int i = 0; i < counted.length; i++) {
        System.arraycopy(rows.points().data, counted[i] * d, points.data, i * d, d);
      }
      means[j] = Products.mean(points, weights);
      covariances[j] = Products.covariance(points, weights, 0);
    }
    ScoreField field = MaskedField.of(means, covariances);
    return time -> field;
  }

  @Override
  public ScoreField read(DataInputStream in) throws IOException {
    return MaskedField.read(in);
  }
}
