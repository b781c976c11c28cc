package org.tributary.plugins.gaussian;

import java.util.Arrays;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * The law of a real column: its empirical distribution smoothed by a Gaussian kernel, tabulated.
 *
 * <p>At nodes x_g, quantiles of the data, the score is {@code z_g = Phi^-1(F(x_g))} with F the
 * smoothed distribution; between them and beyond the last ones z is linear in x. So z maps the line
 * onto the line, and {@code f(x) = phi(z(x)) z'(x)} is a density exactly, with normal tails.
 *
 * @param nodes ascending, at least 2
 * @param scores ascending, one a node
 */
record SmoothMargin(double[] nodes, double[] scores) implements Margin {
  private static final int QUANTILES = 200;

  private static final double LEAST_STEP = 1e-9;

  SmoothMargin {
    if (nodes.length < 2 || nodes.length != scores.length) {
      throw new IllegalArgumentException(
          "a margin needs at least 2 nodes with a score each, had "
              + nodes.length
              + " and "
              + scores.length);
    }
  }

  /**
   * Smooths the values of a column.
   *
   * @param sorted ascending
   * @param cumulative running sums of their frequencies
   * @param factor multiplies Silverman's bandwidth 0.9 min(sd, IQR / 1.34) n^(-1/5)
   * @throws CensoredException with {@link Outcome#COLLAPSED} when all values are equal
   */
  static SmoothMargin fit(double[] sorted, double[] cumulative, double factor, String column) {
    double bandwidth = factor * bandwidth(sorted, cumulative, column);
    int last = sorted.length - 1;
    double[] candidates = new double[QUANTILES + 2];
    candidates[0] = sorted[0] - 2 * bandwidth;
    for (int g = 0; g < QUANTILES; g++) {
      candidates[g + 1] = quantile(sorted, cumulative, (g + 0.5) / QUANTILES);
    }
    candidates[QUANTILES + 1] = sorted[last] + 2 * bandwidth;
    double[] nodes = new double[candidates.length];
    double[] scores = new double[candidates.length];
    KernelTails tails = new KernelTails(sorted, cumulative, bandwidth);
    int used = 0;
    for (double candidate : candidates) {
      double score = smoothedScore(tails, cumulative[last], candidate);
      boolean further =
          used == 0 || candidate > nodes[used - 1] && score > scores[used - 1] + LEAST_STEP;
      if (further && Double.isFinite(score)) {
        nodes[used] = candidate;
        scores[used++] = score;
      }
    }
    return new SmoothMargin(Arrays.copyOf(nodes, used), Arrays.copyOf(scores, used));
  }

  private static double bandwidth(double[] sorted, double[] cumulative, String column) {
    double total = cumulative[cumulative.length - 1];
    double mean = 0;
    double before = 0;
    for (int i = 0; i < sorted.length; i++) {
      mean += (cumulative[i] - before) / total * sorted[i];
      before = cumulative[i];
    }
    double variance = 0;
    before = 0;
    for (int i = 0; i < sorted.length; i++) {
      variance += (cumulative[i] - before) / total * (sorted[i] - mean) * (sorted[i] - mean);
      before = cumulative[i];
    }
    if (sorted[0] == sorted[sorted.length - 1] || !(variance > 0)) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "column " + column + " has variance 0: all its values are equal; drop the column");
    }
    double range = quantile(sorted, cumulative, 0.75) - quantile(sorted, cumulative, 0.25);
    double deviation = Math.sqrt(variance);
    double spread = range > 0 ? Math.min(deviation, range / 1.34) : deviation;
    return 0.9 * spread * Math.pow(total, -0.2);
  }

  private static double quantile(double[] sorted, double[] cumulative, double level) {
    int at = Arrays.binarySearch(cumulative, level * cumulative[cumulative.length - 1]);
    return sorted[Math.min(at < 0 ? -at - 1 : at, sorted.length - 1)];
  }

  /** {@code Phi^-1 (sum_i w_i Phi((x - x_i) / h))}, taken from the nearer tail. */
  private static double smoothedScore(KernelTails tails, double total, double x) {
    double[] sides = tails.at(x);
    return sides[0] < sides[1]
        ? Normal.quantile(sides[0] / total)
        : -Normal.quantile(Math.min(1, sides[1] / total));
  }

  @Override
  public double score(double value) {
    int at = segment(nodes, value);
    return scores[at] + slope(at) * (value - nodes[at]);
  }

  @Override
  public double value(double score) {
    int at = segment(scores, score);
    return nodes[at] + (score - scores[at]) / slope(at);
  }

  /** log z'(x). */
  double logSlope(double value) {
    return Math.log(slope(segment(nodes, value)));
  }

  private double slope(int at) {
    return (scores[at + 1] - scores[at]) / (nodes[at + 1] - nodes[at]);
  }

  private static int segment(double[] ascending, double value) {
    int at = Arrays.binarySearch(ascending, value);
    int left = at < 0 ? -at - 2 : at;
    return Math.max(0, Math.min(left, ascending.length - 2));
  }

  @Override
  public double[][] numbers() {
    return new double[][] {nodes, scores};
  }
}
