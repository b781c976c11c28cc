package org.tributary.plugins.deep.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Scalars;

/**
 * Causal attention with H heads of d = width / H: {@code softmax(q k' / sqrt(d) + mask) v} for each
 * head, then one matrix over all heads.
 *
 * @param first index of its first array in the layout
 * @param width numbers at a place
 * @param heads H
 */
record Attention(int first, int width, int heads) {

  /**
   * Adds its arrays.
   *
   * @param gain variance of the outer matrix, times its inputs
   */
  static Attention in(
      ParameterLayout.Builder layout, String name, int width, int heads, double gain) {
    double inner = Math.sqrt(3.0 / width);
    double outer = Math.sqrt(3 * gain / width);
    int first = layout.add(name + "/inner/weight", -inner, inner, width, 3L * width);
    layout.add(name + "/inner/bias", 0, 0, 3L * width);
    layout.add(name + "/outer/weight", -outer, outer, width, width);
    layout.add(name + "/outer/bias", 0, 0, width);
    return new Attention(first, width, heads);
  }

  /** What is added to scores: 0 where a place may look, -1e4 where it would look ahead. */
  static NDArray mask(NDManager manager, int length) {
    float[] ahead = new float[length * length];
    for (int t = 0; t < length; t++) {
      Arrays.fill(ahead, t * length + t + 1, (t + 1) * length, -1e4f);
    }
    return manager.create(ahead, new Shape(length, length));
  }

  /**
   * What each place takes from those before it and itself.
   *
   * @param x (rows length) x width
   */
  NDArray forward(NDList weights, NDArray x, int rows, int length, NDArray mask) {
    // rows, place, which, head, d -> which, rows, head, place, d
    NDArray all =
        x.matMul(weights.get(first))
            .add(weights.get(first + 1))
            .reshape(rows, length, 3, heads, width / heads)
            .transpose(2, 0, 3, 1, 4);
    NDArray queries = Scalars.times(all.get(0), 1 / Math.sqrt((double) width / heads));
    NDArray scores = queries.matMul(all.get(1).transpose(0, 1, 3, 2)).add(mask);
    return scores
        .softmax(3)
        .matMul(all.get(2))
        .transpose(0, 2, 1, 3)
        .reshape((long) rows * length, width)
        .matMul(weights.get(first + 2))
        .add(weights.get(first + 3));
  }
}
