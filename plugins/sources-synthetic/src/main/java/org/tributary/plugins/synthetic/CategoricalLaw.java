package org.tributary.plugins.synthetic;

import java.util.Arrays;
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
 * A table of probabilities of every outcome, one a source; the first column runs fastest. When more
 * points are asked for than there are outcomes, the distinct outcomes come with multinomial counts
 * as weights.
 */
final class CategoricalLaw implements Law, FiniteForm, LogDensity {
  private final Space space;
  private final int[] levels;
  private final double[][] probabilities;
  private final double[][] cumulative;

  /**
   * The law of a table.
   *
   * @param columns category columns whose numbers of levels multiply to the length of a list
   * @param weights of each outcome, one list a source; normalised
   */
  CategoricalLaw(List<ColumnSpace.Column> columns, double[][] weights) {
    space = new ColumnSpace(columns);
    levels =
        columns.stream()
            .mapToInt(column -> ((Kind.Category) column.kind()).levels().size())
            .toArray();
    int size = weights[0].length;
    probabilities = new double[weights.length][size];
    cumulative = new double[weights.length][size];
    for (int k = 0; k < probabilities.length; k++) {
      double total = Arrays.stream(weights[k]).sum();
      double sum = 0;
      for (int j = 0; j < size; j++) {
        probabilities[k][j] = weights[k][j] / total;
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
    DMatrixRMaj rows = new DMatrixRMaj(count, levels.length);
    for (int row = 0; row < count; row++) {
      write(stream.categorical(cumulative[source]), rows, row);
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), Origin.REAL);
  }

  private Samples counted(int source, int[] counts) {
    int distinct = 0;
    for (int count : counts) {
      distinct += count > 0 ? 1 : 0;
    }
    DMatrixRMaj rows = new DMatrixRMaj(distinct, levels.length);
    long[] weights = new long[distinct];
    int[] labels = new int[distinct];
    int next = 0;
    for (int j = 0; j < counts.length; j++) {
      if (counts[j] > 0) {
        write(j, rows, next);
        labels[next] = source;
        weights[next++] = counts[j];
      }
    }
    return MatrixSamples.weighted(space, rows, labels, sources(), Origin.REAL, weights);
  }

  private void write(int outcome, DMatrixRMaj rows, int row) {
    int rest = outcome;
    for (int column = 0; column < levels.length; column++) {
      rows.set(row, column, rest % levels[column]);
      rest /= levels[column];
    }
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] result = new double[points.size()];
    for (int row = 0; row < result.length; row++) {
      int outcome = 0;
      int stride = 1;
      for (int column = 0; column < levels.length && outcome >= 0; column++) {
        int code = (int) points.value(row, column);
        boolean inside = code >= 0 && code < levels[column];
        outcome = inside ? outcome + code * stride : -1;
        stride *= levels[column];
      }
      result[row] =
          outcome < 0 ? Double.NEGATIVE_INFINITY : Math.log(probabilities[source][outcome]);
    }
    return result;
  }
}
