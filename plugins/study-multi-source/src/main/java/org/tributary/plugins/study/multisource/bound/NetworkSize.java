package org.tributary.plugins.study.multisource.bound;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.Facts;

/**
 * The perceptron class F(L, W, S, B) of appendix C of Wang et al. and the embeddings beside it.
 *
 * <p>The count {@code (2B / delta + 1)^S} of their Lemma C.4 leaves out the choice of which entries
 * are nonzero, so it is exact for dense networks, S = all weights and biases.
 *
 * @param layers L, number of weight matrices
 * @param width W, greatest width of a hidden layer
 * @param weights S, number of weights and biases of the perceptron
 * @param norm B, greatest absolute value of an entry
 * @param embedding d_e, length of an embedding
 */
record NetworkSize(int layers, int width, long weights, double norm, int embedding) {
  /** The norm where nobody says one: that of the paper's simulations. */
  static final double PAPER_NORM = 1;

  /** B v 1, as every bound reads it. */
  double normOrOne() {
    return Math.max(norm, 1);
  }

  /**
   * What {@code prefix} publishes of its network, when it does.
   *
   * @param prefix {@code family} or {@code source}
   */
  static Optional<NetworkSize> of(Facts facts, String prefix, double norm) {
    OptionalDouble layers = facts.number(prefix + ".layers");
    OptionalDouble width = facts.number(prefix + ".width");
    OptionalDouble weights = facts.number(prefix + ".network-parameters");
    OptionalDouble embedding = facts.number(prefix + ".embedding");
    if (layers.isEmpty() || width.isEmpty() || weights.isEmpty() || embedding.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NetworkSize(
            (int) layers.getAsDouble(),
            (int) width.getAsDouble(),
            (long) weights.getAsDouble(),
            norm,
            (int) embedding.getAsDouble()));
  }

  /** Whether a network of this size computes everything that one of {@code other} can. */
  boolean holds(NetworkSize other) {
    return layers == other.layers && width >= other.width && embedding >= other.embedding;
  }

  /** In words, as {@code 5 layers of width 64, embedding 64}. */
  String describe() {
    return layers + " layers of width " + width + ", embedding " + embedding;
  }
}
