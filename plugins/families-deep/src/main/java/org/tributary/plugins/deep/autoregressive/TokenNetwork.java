package org.tributary.plugins.deep.autoregressive;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.network.Formats;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;

/**
 * {@code v_1 = sigmoid(A[1] . V_Y[y] + b[1])}, {@code v_(j+1) = sigmoid(A[j+1] . V_X[x_j] +
 * b[j+1])}; at position t the later ones are 0; {@code logits = MLP(v_1 .. v_t, 0 .. 0)}.
 *
 * <p>The bounds of the paper on the entries are not enforced in training.
 *
 * @param alphabet values of each column
 * @param sources K
 * @param layout arrays V_Y, A[1], b[1], V_X, A[2..], b[2..], then the perceptron
 * @param perceptron from D scalars to M logits
 */
record TokenNetwork(Alphabet alphabet, int sources, ParameterLayout layout, Perceptron perceptron) {

  static TokenNetwork of(Alphabet alphabet, int sources, int embedding, int layers, int width) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    int columns = alphabet.columns();
    double bound = 2 * Math.sqrt(3.0 / embedding);
    layout.perSource("source", 0, 1, sources, embedding);
    layout.add("source/encoder", -bound, bound, embedding, 1);
    layout.add("source/bias", 0, 0, 1);
    layout.add("value", 0, 1, alphabet.most(), embedding);
    if (columns > 1) {
      layout.add("value/encoder", -bound, bound, embedding, columns - 1);
      layout.add("value/bias", 0, 0, columns - 1);
    }
    int[] widths = new int[layers + 1];
    java.util.Arrays.fill(widths, width);
    widths[0] = columns;
    widths[layers] = alphabet.most();
    Perceptron perceptron =
        Perceptron.in(layout, "layer", Nonlinearity.RELU, Perceptron.Output.RANDOM, widths);
    return new TokenNetwork(alphabet, sources, layout.build(), perceptron);
  }

  /** Weights and biases of the perceptron, without embeddings and encoder: S. */
  int perceptronSize() {
    return layout.size() - layout.offset("layer/weight/0");
  }

  /** Logits: rows x M, float32. */
  NDArray forward(NDList weights, Contexts contexts) {
    NDManager manager = weights.get(0).getManager();
    int rows = contexts.rows();
    int columns = alphabet.columns();
    NDArray first =
        weights.get(0).matMul(weights.get(1)).add(weights.get(2)).getNDArrayInternal().sigmoid();
    NDArray input =
        Formats.like(first, manager.create(contexts.source(), new Shape(rows, sources)))
            .matMul(first);
    if (columns > 1) {
      NDArray table =
          weights.get(3).matMul(weights.get(4)).add(weights.get(5)).getNDArrayInternal().sigmoid();
      Shape shape = new Shape(rows, columns - 1);
      NDArray rest = manager.zeros(shape, first.getDataType());
      for (int value = 0; value < alphabet.most(); value++) {
        NDArray here = Formats.like(first, manager.create(contexts.equalTo(value), shape));
        rest = rest.add(here.mul(table.get(value)));
      }
      input = input.concat(rest, 1);
    }
    return perceptron
        .forward(weights, input)
        .add(manager.create(contexts.impossible(), new Shape(rows, alphabet.most())));
  }
}
