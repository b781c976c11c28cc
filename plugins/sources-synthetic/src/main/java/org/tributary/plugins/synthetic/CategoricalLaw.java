package org.tributary.plugins.synthetic;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * One category a point, with given probabilities. When more points are asked for than there are
 * categories, the distinct categories come with multinomial counts as weights.
 */
final class CategoricalLaw implements Law, FiniteForm, LogDensity {
  private final Space space;
  private final double[][] probabilities;
  private final double[][] cumulative;

  CategoricalLaw(List<List<Double>> weights) {
    int size = weights.get(0).size();
    space =
        new ColumnSpace(List.of(new ColumnSpace.Column("category", Kind.Category.ofSize(size))));
    probabilities = new double[weights.size()][size];
    cumulative = new double[weights.size()][size];
    for (int k = 0; k < probabilities.length; k++) {
      double total = weights.get(k).stream().mapToDouble(Double::doubleValue).sum();
      double sum = 0;
      for (int j = 0; j < size; j++) {
        probabilities[k][j] = weights.get(k).get(j) / total;
        sum += probabilities[k][j];
        cumulative[k][j] = sum;
      }
    }
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return probabilities.length;
  }

  @Override
  public double[] probabilities(int source) {
    return probabilities[source].clone();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    if (count > probabilities[source].length) {
      return counted(source, stream.multinomial(count, probabilities[source]));
    }
    DMatrixRMaj rows = new DMatrixRMaj(count, 1);
    for (int row = 0; row < count; row++) {
      rows.data[row] = stream.categorical(cumulative[source]);
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), Origin.REAL);
  }

  private Samples counted(int source, int[] counts) {
    int distinct = 0;
    for (int count : counts) {
      distinct += count > 0 ? 1 : 0;
    }
    DMatrixRMaj rows = new DMatrixRMaj(distinct, 1);
    long[] weights = new long[distinct];
    int[] labels = new int[distinct];
    int next = 0;
    for (int j = 0; j < counts.length; j++) {
      if (counts[j] > 0) {
        rows.data[next] = j;
        labels[next] = source;
        weights[next++] = counts[j];
      }
    }
    return MatrixSamples.weighted(space, rows, labels, sources(), Origin.REAL, weights);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] result = new double[points.size()];
    for (int row = 0; row < result.length; row++) {
      int category = (int) points.value(row, 0);
      boolean inside = category >= 0 && category < probabilities[source].length;
      result[row] = inside ? Math.log(probabilities[source][category]) : Double.NEGATIVE_INFINITY;
    }
    return result;
  }
}
