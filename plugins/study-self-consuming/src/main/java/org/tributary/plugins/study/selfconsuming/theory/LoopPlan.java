package org.tributary.plugins.study.selfconsuming.theory;

import java.util.Arrays;
import java.util.List;

/**
 * What each generation of a loop is trained on, in numbers. Generation 1 is trained on {@code
 * sizes[0]} real rows; arrays hold generations 1 .. T.
 *
 * @param sizes rows n_t of each training set, of new rows where rows are kept; where their number
 *     is random 1/E(1/n_t)
 * @param real share of fresh real rows in each mixture
 * @param fixed share of the first rows again
 * @param models share of each earlier model at each generation: models.get(t)[j], t counted from 0
 * @param bias sampling bias lambda: models are sampled with covariance times lambda
 * @param corrected probability that a synthetic row is replaced by a real one, gamma / (1 + gamma)
 */
public record LoopPlan(
    double[] sizes,
    double[] real,
    double[] fixed,
    List<double[]> models,
    double bias,
    double corrected) {
  public LoopPlan {
    sizes = sizes.clone();
    real = real.clone();
    fixed = fixed.clone();
    models = List.copyOf(models);
    if (sizes.length == 0
        || real.length != sizes.length
        || fixed.length != sizes.length
        || models.size() != sizes.length) {
      throw new IllegalArgumentException("a plan needs as many of each as there are generations");
    }
    if (!(bias > 0) || !(corrected >= 0 && corrected <= 1)) {
      throw new IllegalArgumentException(
          "bias must be > 0 and corrected in [0, 1], were " + bias + " and " + corrected);
    }
    if (Arrays.stream(sizes).anyMatch(size -> !(size >= 1))) {
      throw new IllegalArgumentException("sizes must be >= 1, were " + Arrays.toString(sizes));
    }
  }

  /** Synthetic rows of the last model, beside a share of fresh rows: sizes n, share alpha. */
  public static LoopPlan latest(int n, double alpha, int generations) {
    return latest(constant(generations, n), constant(generations, alpha));
  }

  /** Synthetic rows of the last model, beside a share of fresh rows at each generation. */
  public static LoopPlan latest(double[] sizes, double[] alphas) {
    return new LoopPlan(
        sizes, alphas, new double[sizes.length], lastModel(sizes.length, alphas), 1, 0);
  }

  /** The same with a sampling bias. */
  public LoopPlan biased(double lambda) {
    return new LoopPlan(sizes, real, fixed, models, lambda, corrected);
  }

  /** The same with a corrector of strength gamma. */
  public LoopPlan corrected(double gamma) {
    return new LoopPlan(sizes, real, fixed, models, bias, gamma / (1 + gamma));
  }

  /** Number of generations T. */
  public int generations() {
    return sizes.length;
  }

  private static List<double[]> lastModel(int generations, double[] taken) {
    double[][] shares = new double[generations][];
    for (int t = 0; t < generations; t++) {
      shares[t] = new double[t];
      if (t > 0) {
        shares[t][t - 1] = 1 - taken[t];
      }
    }
    return List.of(shares);
  }

  private static double[] constant(int length, double value) {
    double[] all = new double[length];
    Arrays.fill(all, value);
    return all;
  }
}
