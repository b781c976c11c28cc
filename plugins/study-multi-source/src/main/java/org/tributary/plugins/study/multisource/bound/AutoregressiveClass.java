package org.tributary.plugins.study.multisource.bound;

/**
 * The autoregressive networks of definition 4.2 of Wang et al.: K source embeddings over the
 * embeddings of M values, an encoder to one scalar a position, and a perceptron.
 *
 * @param sources K
 * @param samples n
 * @param columns D
 * @param values M
 * @param network depth, width, size and norm of the perceptron and length of an embedding
 */
record AutoregressiveClass(int sources, int samples, int columns, int values, NetworkSize network)
    implements BracketedClass {

  /**
   * Theorem C.8: {@code S + D + (D + M + K) d_e} pooled and {@code K (S + D + (D + M + 1) d_e)}
   * apart.
   */
  @Override
  public long parameters(String arm) {
    long own = shared() + network.embedding();
    return arm.equals("separate") ? sources * own : own + (sources - 1L) * network.embedding();
  }

  private long shared() {
    return network.weights() + columns + (long) (columns + values) * network.embedding();
  }

  /**
   * Lemmas C.6 and C.7: {@code N_[](eps; P, L^1) <= N(eps / (8 e D); logits, sup)} and {@code
   * N(delta; logits, sup) <= (3 (L+3) (B v 1)^(L+2) (W+1)^L / delta)^parameters}.
   */
  @Override
  public double logBase(double eps) {
    double delta = eps / (8 * Math.E * columns);
    int layers = network.layers();
    return Math.log(3.0 * (layers + 3) / delta)
        + (layers + 2) * Math.log(network.normOrOne())
        + layers * Math.log(network.width() + 1);
  }

  /** Theorem 4.3: {@code sqrt(L parameters / n)}. */
  @Override
  public double rate(String arm) {
    return Math.sqrt((double) network.layers() * parameters(arm) / samples);
  }

  /**
   * {@code A / (A + d_e)} with {@code A = S + D + (D + M) d_e}, as the ratio of the two counts
   * demands; the paper prints {@code A + (K + 1) d_e} below the line, with which the ratio it
   * states does not hold.
   */
  @Override
  public double similarity() {
    return (double) shared() / (shared() + network.embedding());
  }
}
