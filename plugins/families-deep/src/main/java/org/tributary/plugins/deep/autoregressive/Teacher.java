package org.tributary.plugins.deep.autoregressive;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * A fixed law that the network family can learn exactly: the same network with random weights over
 * two values a column, ten nested sources of which the first K are used.
 *
 * <p>Entries of source k (from 0) are {@code k / 9}, its encoder is {@code 6 / 64} with bias -3, so
 * that the scalar of the source runs over (.05, .95); the last layer is scaled until the difference
 * of the two logits has deviation 1.2 over all contexts of all ten sources.
 */
final class Teacher {
  private static final int SOURCES = 10;
  static final int EMBEDDING = 64;
  static final int LAYERS = 5;
  static final int WIDTH = 64;
  private static final double DEVIATION = 1.2;

  private Teacher() {}

  static Space space(int columns) {
    return new ColumnSpace(
        IntStream.rangeClosed(1, columns)
            .mapToObj(i -> new ColumnSpace.Column("x" + i, Kind.Category.ofSize(2)))
            .collect(Collectors.toList()));
  }

  static AutoregressiveModel of(TeacherOptions options) {
    Space space = space(options.columns());
    Alphabet alphabet = Alphabet.of(space);
    TokenNetwork all = TokenNetwork.of(alphabet, SOURCES, EMBEDDING, LAYERS, WIDTH);
    ParameterLayout layout = all.layout();
    float[] weights = layout.initial(RandomStream.of(options.seed(), 0));
    for (int k = 0; k < SOURCES; k++) {
      Arrays.fill(weights, k * EMBEDDING, (k + 1) * EMBEDDING, k / 9f);
    }
    int encoder = layout.offset("source/encoder");
    Arrays.fill(weights, encoder, encoder + EMBEDDING, 6f / EMBEDDING);
    weights[layout.offset("source/bias")] = -3;
    int last = layout.offset("layer/weight/" + (LAYERS - 1));
    float factor = (float) (DEVIATION / deviation(all, weights));
    for (int i = last; i < last + WIDTH * 2; i++) {
      weights[i] *= factor;
    }
    int used = options.sources();
    TokenNetwork network = TokenNetwork.of(alphabet, used, EMBEDDING, LAYERS, WIDTH);
    float[] kept = new float[network.layout().size()];
    System.arraycopy(weights, 0, kept, 0, used * EMBEDDING);
    System.arraycopy(weights, encoder, kept, used * EMBEDDING, kept.length - used * EMBEDDING);
    return new AutoregressiveModel(space, network, kept, Tensors.cpu(), Origin.REAL);
  }

  /** Standard deviation of the difference of the two logits over all contexts. */
  private static double deviation(TokenNetwork network, float[] weights) {
    Alphabet alphabet = network.alphabet();
    int columns = alphabet.columns();
    Contexts contexts = new Contexts(alphabet, SOURCES, SOURCES * (alphabet.prefixes(columns) - 1));
    int[] row = new int[columns];
    for (int k = 0; k < SOURCES; k++) {
      for (int t = 0; t < columns; t++) {
        for (int prefix = 0; prefix < alphabet.prefixes(t); prefix++) {
          for (int j = 0; j < t; j++) {
            row[j] = prefix >> j & 1;
          }
          contexts.add(k, row, t);
        }
      }
    }
    float[] logits =
        Tensors.cpu()
            .evaluate(
                manager ->
                    network
                        .forward(
                            network
                                .layout()
                                .split(manager.create(weights, new Shape(weights.length))),
                            contexts)
                        .toFloatArray());
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < logits.length; i += 2) {
      double difference = logits[i] - logits[i + 1];
      sum += difference;
      squares += difference * difference;
    }
    double mean = 2 * sum / logits.length;
    return Math.sqrt(2 * squares / logits.length - mean * mean);
  }
}
