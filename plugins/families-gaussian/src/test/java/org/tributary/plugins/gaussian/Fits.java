package org.tributary.plugins.gaussian;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** Options, contexts and samples of the tests. */
final class Fits {
  private Fits() {}

  static FitContext context(long seed) {
    return new TestContext(RandomStream.of(seed, 0));
  }

  static GaussianFamily gaussian(CovarianceShape shape, List<Integer> shared) {
    return new GaussianFamily(new GaussianOptions(shape, VarianceEstimator.BIASED, shared, false));
  }

  static Samples samples(double[][] rows, int... labels) {
    int sources = 1;
    for (int label : labels) {
      sources = Math.max(sources, label + 1);
    }
    DMatrixRMaj matrix = new DMatrixRMaj(rows);
    return MatrixSamples.of(
        ColumnSpace.reals(matrix.numCols),
        matrix,
        labels.length == 0 ? new int[rows.length] : labels,
        sources,
        Origin.REAL);
  }

  /** Standard normal rows, correlated by adding the first coordinate to the others. */
  static Samples normal(RandomStream stream, int count, int dimension) {
    double[][] rows = new double[count][dimension];
    for (double[] row : rows) {
      stream.fillGaussian(row, 0, dimension);
      for (int i = 1; i < dimension; i++) {
        row[i] += 0.5 * row[0] + i;
      }
    }
    return samples(rows);
  }
}
