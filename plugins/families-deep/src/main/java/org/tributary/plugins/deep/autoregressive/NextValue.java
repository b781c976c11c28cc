package org.tributary.plugins.deep.autoregressive;

import ai.djl.ndarray.types.Shape;
import java.util.function.IntFunction;
import org.tributary.plugins.deep.network.Tensors;

/** Log-probabilities of the next value under trained weights. */
final class NextValue {
  private static final int ROWS = 8192;

  private final TokenNetwork network;
  private final float[] weights;
  private final Tensors tensors;

  NextValue(TokenNetwork network, float[] weights, Tensors tensors) {
    this.network = network;
    this.weights = weights;
    this.tensors = tensors;
  }

  /**
   * One row of M log-probabilities a context; minus infinity where a column has no such value.
   *
   * @param prefix values before {@code t} of a row, in an array as long as a row
   */
  double[][] logProbabilities(int source, int t, int count, IntFunction<int[]> prefix) {
    double[][] result = new double[count][];
    int most = network.alphabet().most();
    for (int from = 0; from < count; from += ROWS) {
      int to = Math.min(count, from + ROWS);
      Contexts contexts = new Contexts(network.alphabet(), network.sources(), to - from);
      for (int row = from; row < to; row++) {
        contexts.add(source, prefix.apply(row), t);
      }
      float[] logits =
          tensors.evaluate(
              manager ->
                  network
                      .forward(
                          network
                              .layout()
                              .split(manager.create(weights, new Shape(weights.length))),
                          contexts)
                      .toFloatArray());
      for (int row = from; row < to; row++) {
        result[row] = normalised(logits, (row - from) * most, network.alphabet().levels()[t], most);
      }
    }
    return result;
  }

  private static double[] normalised(float[] logits, int at, int levels, int most) {
    double top = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < levels; m++) {
      top = Math.max(top, logits[at + m]);
    }
    double sum = 0;
    for (int m = 0; m < levels; m++) {
      sum += Math.exp(logits[at + m] - top);
    }
    double[] row = new double[most];
    for (int m = 0; m < most; m++) {
      row[m] = m < levels ? logits[at + m] - top - Math.log(sum) : Double.NEGATIVE_INFINITY;
    }
    return row;
  }
}
