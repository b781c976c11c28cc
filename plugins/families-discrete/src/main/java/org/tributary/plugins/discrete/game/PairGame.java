package org.tributary.plugins.discrete.game;

/**
 * Two players against one discriminator that is always at its best response:
 *
 * <pre>
 * U = max_D E_p[log D] + alpha E_first[log(1 - D)] + (1 - alpha) E_second[log(1 - D)]
 *   = 2 JSD(p || q) - ln 4,   q = alpha first + (1 - alpha) second,   D* = p / (p + q)
 * </pre>
 *
 * <p>Both players descend on U, and on what ties them: in KDGAN (Wang, Zhang, Sun, Qi, NeurIPS
 * 2018) half the squared distance of their logits; in Triple-GAN (Li, Xu, Zhu, Zhang, NeurIPS 2017)
 * the cross-entropy of the classifier on labelled pairs and on pairs of the generator. U alone is
 * least for every pair of players whose mixture is p.
 *
 * @param pairs p, [x][y], sums to 1
 * @param first weighted by alpha
 * @param second weighted by 1 - alpha
 * @param alpha in [0, 1]
 * @param ties what ties the players
 */
public record PairGame(double[][] pairs, Player first, Player second, double alpha, Ties ties) {

  /**
   * Weights of what is added to U, each at least 0.
   *
   * @param firstToSecond of the first player's distance to the second's logits
   * @param secondToFirst of the second player's distance to the first's logits
   * @param supervised of the first player's cross-entropy on pairs
   * @param pseudo of the first player's cross-entropy on the second player's pairs
   */
  public record Ties(
      double firstToSecond, double secondToFirst, double supervised, double pseudo) {}

  /** U at the best discriminator; at least -ln 4. */
  public double value() {
    double value = 0;
    double[][] mixture = mixture();
    for (int x = 0; x < pairs.length; x++) {
      for (int y = 0; y < pairs[x].length; y++) {
        double p = pairs[x][y];
        double q = mixture[x][y];
        value += p > 0 ? p * Math.log(p / (p + q)) : 0;
        value += q > 0 ? q * Math.log(q / (p + q)) : 0;
      }
    }
    return value;
  }

  /** q, [x][y]. */
  public double[][] mixture() {
    double[][] one = first.joint();
    double[][] two = second.joint();
    for (int x = 0; x < one.length; x++) {
      for (int y = 0; y < one[x].length; y++) {
        one[x][y] = alpha * one[x][y] + (1 - alpha) * two[x][y];
      }
    }
    return one;
  }

  /**
   * One step of gradient descent of both players at once.
   *
   * @param rate length, above 0
   */
  public void step(double rate) {
    double[][] slope = mixture();
    for (int x = 0; x < slope.length; x++) {
      for (int y = 0; y < slope[x].length; y++) {
        // dU/dq at D*: log(1 - D*), since D* is a best response; 0 where no row is, whatever q
        double q = Math.max(slope[x][y], Double.MIN_NORMAL);
        slope[x][y] = Math.log(q / (pairs[x][y] + q));
      }
    }
    double[][] firstGradient = scaled(first.gradient(slope), alpha);
    double[][] secondGradient = scaled(second.gradient(slope), 1 - alpha);
    addCrossEntropy(firstGradient, pairs, ties.supervised());
    if (ties.pseudo() > 0) {
      addCrossEntropy(firstGradient, second.joint(), ties.pseudo());
    }
    if (ties.firstToSecond() > 0 || ties.secondToFirst() > 0) {
      double[][] apart = first.logitsMinus(second);
      addDistance(firstGradient, apart, ties.firstToSecond());
      addDistance(secondGradient, apart, -ties.secondToFirst());
    }
    first.step(firstGradient, rate);
    second.step(secondGradient, rate);
  }

  /** Adds {@code weight d/dlogits sum p(x, y) (-log p_c(y|x)) = p(x) p_c(y|x) - p(x, y)}. */
  private void addCrossEntropy(double[][] gradient, double[][] law, double weight) {
    if (weight == 0) {
      return;
    }
    double[][] said = first.conditional();
    for (int x = 0; x < law.length; x++) {
      double context = 0;
      for (double each : law[x]) {
        context += each;
      }
      for (int y = 0; y < law[x].length; y++) {
        gradient[x][y] += weight * (context * said[x][y] - law[x][y]);
      }
    }
  }

  /** Adds the gradient of half the squared distance of logits, a mean over contexts. */
  private void addDistance(double[][] gradient, double[][] apart, double weight) {
    for (int x = 0; x < apart.length; x++) {
      double context = 0;
      for (double each : pairs[x]) {
        context += each;
      }
      for (int y = 0; y < apart[x].length; y++) {
        gradient[x][y] += weight * context * apart[x][y];
      }
    }
  }

  private static double[][] scaled(double[][] gradient, double factor) {
    for (double[] row : gradient) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= factor;
      }
    }
    return gradient;
  }
}
