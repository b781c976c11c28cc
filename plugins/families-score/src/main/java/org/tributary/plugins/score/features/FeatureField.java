package org.tributary.plugins.score.features;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.diffusion.ScoreValues;

/**
 * A score of random features with coefficients A.
 *
 * @param shape everything but A
 * @param coefficients A, m x d
 */
public record FeatureField(ScoreShape shape, DMatrixRMaj coefficients) implements ScoreField {
  private static final int BLOCK = 1024;

  @Override
  public int dimension() {
    return coefficients.numCols;
  }

  @Override
  public ScoreValues at(DMatrixRMaj points, double level) {
    int d = dimension();
    DMatrixRMaj score = new DMatrixRMaj(points.numRows, d);
    double[] divergence = new double[points.numRows];
    double[] alignment = shape.features().alignment(coefficients);
    for (int from = 0; from < points.numRows; from += BLOCK) {
      int rows = Math.min(BLOCK, points.numRows - from);
      DMatrixRMaj block =
          DMatrixRMaj.wrap(rows, d, Arrays.copyOfRange(points.data, from * d, (from + rows) * d));
      fill(block, level, alignment, score.data, divergence, from);
    }
    return new ScoreValues(score, divergence);
  }

  private void fill(
      DMatrixRMaj points,
      double level,
      double[] alignment,
      double[] score,
      double[] divergence,
      int from) {
    int d = dimension();
    double[] levels = new double[points.numRows];
    Arrays.fill(levels, level);
    DMatrixRMaj features = shape.features().at(points, levels);
    DMatrixRMaj combined = Products.multiply(features, coefficients);
    double[] trace = shape.features().trace(features, alignment, level);
    double factor = shape.factor(level);
    for (int row = 0; row < points.numRows; row++) {
      divergence[from + row] = factor * trace[row];
      for (int i = 0; i < d; i++) {
        int at = row * d + i;
        score[from * d + at] = shape.start(i, points.data[at], level) + factor * combined.data[at];
        divergence[from + row] += shape.slope(i, level);
      }
    }
  }

  @Override
  public long parameters() {
    return coefficients.data.length;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    FeatureFormat.write(this, out);
  }
}
