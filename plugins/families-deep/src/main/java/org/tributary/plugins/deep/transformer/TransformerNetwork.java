package org.tributary.plugins.deep.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.ArrayList;
import java.util.List;
import org.tributary.plugins.deep.network.Formats;
import org.tributary.plugins.deep.network.ParameterLayout;

/**
 * Pre-norm causal transformer: {@code x = E[token before] + P[place] + S[source]}, then for each
 * layer {@code x += attention(norm(x)); x += A2 gelu(A1 norm(x))} with four times the width inside,
 * then logits {@code U norm(x)}. Before the first token stands a start token of its own.
 *
 * @param vocabulary V
 * @param longest places there are
 * @param sources K
 * @param width numbers at a place
 * @param layout arrays E, P, S, the layers, the last norm, U
 * @param attentions one a layer
 */
record TransformerNetwork(
    int vocabulary,
    int longest,
    int sources,
    int width,
    ParameterLayout layout,
    List<Attention> attentions) {
  private static final float EPSILON = 1e-5f;
  private static final int TABLES = 3;

  private static final int MOST_ROWS = 64;

  /** Scores of one layer that are held at once: 64 MiB. */
  private static final long SCORES = 1L << 24;

  TransformerNetwork {
    attentions = List.copyOf(attentions);
  }

  static TransformerNetwork of(
      int vocabulary, int longest, int sources, int width, int layers, int heads) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    layout.add("token", -0.1, 0.1, vocabulary + 1L, width);
    layout.add("place", -0.1, 0.1, longest, width);
    layout.perSource("source", -0.1, 0.1, sources, width);
    // What 2 L residual branches add stays of the size of what they add to.
    double gain = 1.0 / (2 * layers);
    double narrow = Math.sqrt(3.0 / width);
    double wide = Math.sqrt(3 * gain / (4.0 * width));
    List<Attention> attentions = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      String name = "layer/" + layer;
      norm(layout, name + "/norm/attention", width);
      attentions.add(Attention.in(layout, name + "/attention", width, heads, gain));
      norm(layout, name + "/norm/perceptron", width);
      layout.add(name + "/perceptron/weight/0", -narrow, narrow, width, 4L * width);
      layout.add(name + "/perceptron/bias/0", 0, 0, 4L * width);
      layout.add(name + "/perceptron/weight/1", -wide, wide, 4L * width, width);
      layout.add(name + "/perceptron/bias/1", 0, 0, width);
    }
    norm(layout, "norm", width);
    layout.add("logits/weight", -0.02, 0.02, width, vocabulary);
    layout.add("logits/bias", 0, 0, vocabulary);
    return new TransformerNetwork(vocabulary, longest, sources, width, layout.build(), attentions);
  }

  private static void norm(ParameterLayout.Builder layout, String name, int width) {
    layout.add(name + "/gain", 1, 1, width);
    layout.add(name + "/bias", 0, 0, width);
  }

  /** Rows that are evaluated together, so that a layer's scores, heads x length^2 a row, fit. */
  int rowsAtOnce() {
    long row = (long) attentions.get(0).heads() * longest * longest;
    return (int) Math.max(1, Math.min(MOST_ROWS, SCORES / row));
  }

  /** Numbers at every place before the logits: (rows length) x width. */
  NDArray places(NDList weights, Sequences input) {
    NDManager manager = weights.get(0).getManager();
    int rows = input.rows();
    int length = input.length();
    NDArray token = manager.create(input.before(), new Shape(rows, length));
    NDArray source = manager.create(input.sources(), new Shape(rows, 1));
    NDArray x =
        embedded(token, weights.get(0))
            .add(weights.get(1).get("0:" + length))
            .add(embedded(source, weights.get(2)))
            .reshape((long) rows * length, width);
    NDArray mask = Formats.like(weights.get(0), Attention.mask(manager, length));
    int next = TABLES;
    for (Attention attention : attentions) {
      NDArray normed = normed(weights, next, x);
      x = x.add(attention.forward(weights, normed, rows, length, mask));
      next += 6;
      NDArray inner =
          normed(weights, next, x).matMul(weights.get(next + 2)).add(weights.get(next + 3));
      NDArray bent = inner.getNDArrayInternal().gelu();
      x = x.add(bent.matMul(weights.get(next + 4)).add(weights.get(next + 5)));
      next += 6;
    }
    return normed(weights, next, x);
  }

  /** Log-probabilities of every token at places: places x V. */
  NDArray logProbabilities(NDList weights, NDArray places) {
    int last = weights.size() - 2;
    return Formats.single(places.matMul(weights.get(last)).add(weights.get(last + 1)))
        .logSoftmax(1);
  }

  /** Log-probability of the token at every place of rows, 0 where there is none: rows x length. */
  NDArray ofTokens(NDList weights, Sequences input) {
    NDManager manager = weights.get(0).getManager();
    long count = (long) input.rows() * input.length();
    return logProbabilities(weights, places(weights, input))
        .gather(manager.create(input.tokens(), new Shape(count, 1)), 1)
        .mul(manager.create(input.there(), new Shape(count, 1)))
        .reshape(input.rows(), input.length());
  }

  private static NDArray embedded(NDArray codes, NDArray table) {
    return codes.getNDArrayInternal().embedding(codes, table, SparseFormat.DENSE).get(0);
  }

  private NDArray normed(NDList weights, int at, NDArray x) {
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(width), weights.get(at), weights.get(at + 1), EPSILON)
        .get(0);
  }
}
