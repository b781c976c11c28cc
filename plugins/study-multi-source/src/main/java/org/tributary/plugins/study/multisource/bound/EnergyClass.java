package org.tributary.plugins.study.multisource.bound;

/**
 * The energy-based models of section 4.3 of Wang et al. on [0,1]^D: {@code p(x|y)} proportional to
 * {@code exp(-MLP(x, V[y]))}, K source embeddings and one perceptron.
 *
 * @param sources K
 * @param samples n
 * @param network depth, width, size and norm of the perceptron and length of an embedding
 */
record EnergyClass(int sources, int samples, NetworkSize network) implements BracketedClass {

  /** Theorem D.3: {@code S + K d_e} pooled and {@code K (S + d_e)} apart. */
  @Override
  public long parameters(String arm) {
    long embeddings = (long) sources * network.embedding();
    return (arm.equals("separate") ? sources * network.weights() : network.weights()) + embeddings;
  }

  /**
   * Appendix D: {@code N_[](eps; P, L^1) <= N(eps / (4 e); energies, sup)} and {@code N(delta;
   * energies, sup) <= (3 (L+1) (B v 1)^(L+1) (W+1)^L / delta)^parameters}.
   */
  @Override
  public double logBase(double eps) {
    double delta = eps / (4 * Math.E);
    int layers = network.layers();
    return Math.log(3.0 * (layers + 1) / delta)
        + (layers + 1) * Math.log(network.normOrOne())
        + layers * Math.log(network.width() + 1);
  }

  /** Theorem 4.4: {@code sqrt(L parameters / n)}. */
  @Override
  public double rate(String arm) {
    return Math.sqrt((double) network.layers() * parameters(arm) / samples);
  }

  /** {@code S / (S + d_e)}. */
  @Override
  public double similarity() {
    return (double) network.weights() / (network.weights() + network.embedding());
  }
}
