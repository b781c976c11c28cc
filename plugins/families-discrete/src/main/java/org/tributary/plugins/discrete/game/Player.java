package org.tributary.plugins.discrete.game;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;

/**
 * A law of pairs (context x, label y) of which one half is given and the other is a softmax of free
 * logits: {@code p(x) p_c(y|x)} of a classifier, {@code p(y) p_g(x|y)} of a generator.
 *
 * <p>Mutable: {@link #step} moves its logits.
 */
public final class Player {
  private final double[] given;
  private final double[][] logits;
  private final boolean labels;

  private Player(double[] given, double[][] logits, boolean labels) {
    this.given = given;
    this.logits = logits;
    this.labels = labels;
  }

  /**
   * A classifier, starting from standard normal logits.
   *
   * @param contexts p(x), the law of contexts
   * @param labels number of labels
   */
  public static Player classifier(double[] contexts, int labels, RandomStream stream) {
    return new Player(contexts.clone(), normal(contexts.length, labels, stream), true);
  }

  /**
   * A generator, starting from standard normal logits.
   *
   * @param labels p(y), the law of labels
   * @param contexts number of contexts
   */
  public static Player generator(double[] labels, int contexts, RandomStream stream) {
    return new Player(labels.clone(), normal(labels.length, contexts, stream), false);
  }

  private static double[][] normal(int groups, int choices, RandomStream stream) {
    double[][] logits = new double[groups][choices];
    for (double[] row : logits) {
      stream.fillGaussian(row, 0, choices);
    }
    return logits;
  }

  /** What it says of each group: p_c(y|x) as [x][y], or p_g(x|y) as [y][x]. */
  public double[][] conditional() {
    return Arrays.stream(logits).map(Player::softmax).toArray(double[][]::new);
  }

  /** Its law of pairs, [x][y]. */
  public double[][] joint() {
    double[][] conditional = conditional();
    int contexts = labels ? given.length : logits[0].length;
    double[][] joint = new double[contexts][labels ? logits[0].length : given.length];
    for (int group = 0; group < given.length; group++) {
      for (int choice = 0; choice < logits[group].length; choice++) {
        double value = given[group] * conditional[group][choice];
        joint[labels ? group : choice][labels ? choice : group] = value;
      }
    }
    return joint;
  }

  /** Difference of the logits from another player's of the same shape, each group centred. */
  double[][] logitsMinus(Player other) {
    double[][] apart = new double[logits.length][];
    for (int group = 0; group < apart.length; group++) {
      double[] own = logits[group].clone();
      double mean = 0;
      for (int choice = 0; choice < own.length; choice++) {
        own[choice] -= other.logits[group][choice];
        mean += own[choice] / own.length;
      }
      for (int choice = 0; choice < own.length; choice++) {
        own[choice] -= mean;
      }
      apart[group] = own;
    }
    return apart;
  }

  /**
   * The gradient with respect to the logits of a functional of the joint law.
   *
   * @param slope its derivative at each pair, [x][y]
   */
  double[][] gradient(double[][] slope) {
    double[][] gradient = conditional();
    for (int group = 0; group < gradient.length; group++) {
      double[] p = gradient[group];
      double mean = 0;
      for (int choice = 0; choice < p.length; choice++) {
        mean += p[choice] * slope(slope, group, choice);
      }
      for (int choice = 0; choice < p.length; choice++) {
        p[choice] *= given[group] * (slope(slope, group, choice) - mean);
      }
    }
    return gradient;
  }

  private double slope(double[][] slope, int group, int choice) {
    return labels ? slope[group][choice] : slope[choice][group];
  }

  /**
   * Moves the logits by {@code -rate * gradient / p(group)}: a rare context learns as fast as a
   * common one.
   */
  void step(double[][] gradient, double rate) {
    for (int group = 0; group < logits.length; group++) {
      double scaled = given[group] > 0 ? rate / given[group] : 0;
      for (int choice = 0; choice < logits[group].length; choice++) {
        logits[group][choice] -= scaled * gradient[group][choice];
      }
    }
  }

  /** Number of free logits. */
  public long parameters() {
    return Arrays.stream(logits).mapToLong(row -> row.length - 1).sum();
  }

  private static double[] softmax(double[] logits) {
    double most = Arrays.stream(logits).max().orElse(0);
    double[] p = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(logits[i] - most);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }
}
