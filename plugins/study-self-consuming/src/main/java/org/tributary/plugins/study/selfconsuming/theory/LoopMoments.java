package org.tributary.plugins.study.selfconsuming.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact second moments of loops whose fits are moments of their rows: Gaussians, coordinate by
 * coordinate, and shares of categories. With m the fitted mean about the true one (shares: theta_t
 * - theta*) and v the fitted variance (shares: 1 - |theta_t|^2),
 *
 * <pre>
 * rows      mean P-row with E = sum_j w_j m_j, second moment Q = alpha + sum_j w_j (lambda v_j + m_j^2)
 * mixture   E m'^2 = E mean^2 + (Q - E mean^2)/n,   v' = (1 - 1/n)(Q - E mean^2)
 * </pre>
 *
 * <p>Exact for every matrix of shares, since E m_i m_j is followed for all pairs. Fixed counts,
 * accumulation and subsampling are the same algebra with real rows counted apart (self-consuming.md
 * sections 2.2 and 3.1; Bakshi and Chakraborty 2026, theorem 3.1; Kazdan et al. 2024; Alemohammad
 * et al. 2024; Gillman et al. 2024). Theorem A.1 of Bakshi and Chakraborty is printed with the
 * denominator S^2 - n; it is S^2.
 */
public final class LoopMoments {

  /**
   * Moments at one generation.
   *
   * @param meanError E m^2; the risk E |theta_t - theta*|^2 of shares
   * @param variance E v; E (1 - |theta_t|^2) of shares
   */
  public record At(double meanError, double variance) {}

  private LoopMoments() {}

  /**
   * Independent mixtures, any matrix of shares; the first rows again are drawn with replacement.
   */
  public static List<At> mixture(Truth truth, LoopPlan plan) {
    int generations = plan.generations();
    double c = truth.total();
    double first = plan.sizes()[0];
    // Index 0 is the first real set itself, 1 .. T are models.
    double[][] cross = new double[generations + 1][generations + 1];
    double[] second = new double[generations + 1];
    double[] variance = new double[generations + 1];
    cross[0][0] = c / first;
    second[0] = c;
    List<At> all = new ArrayList<>();
    for (int t = 1; t <= generations; t++) {
      double[] w = weights(plan, t);
      double mean = 0;
      double rows = t == 1 ? c : (plan.real()[t - 1] + replaced(plan, t)) * c;
      for (int j = 0; j < t; j++) {
        rows += t == 1 ? 0 : w[j] * second[j];
        for (int i = 0; i < t; i++) {
          mean += w[i] * w[j] * cross[i][j];
        }
      }
      double n = plan.sizes()[t - 1];
      if (t == 1) {
        // The first model is the mean of the first real rows.
        cross[1][1] = cross[0][0];
        cross[0][1] = cross[0][0];
        cross[1][0] = cross[0][0];
      } else {
        for (int j = 0; j < t; j++) {
          for (int i = 0; i < t; i++) {
            cross[t][j] += w[i] * cross[i][j];
          }
          cross[j][t] = cross[t][j];
        }
        cross[t][t] = mean + (rows - mean) / n;
      }
      variance[t] = truth.fitted(rows - cross[t][t], n);
      second[t] = plan.bias() * variance[t] + cross[t][t];
      all.add(new At(cross[t][t], variance[t]));
    }
    return all;
  }

  private static double[] weights(LoopPlan plan, int t) {
    double[] w = new double[t];
    if (t > 1) {
      w[0] = plan.fixed()[t - 1];
      double[] shares = plan.models().get(t - 1);
      for (int j = 1; j < t; j++) {
        w[j] = shares[j - 1] * (1 - plan.corrected());
      }
    }
    return w;
  }

  /** Share of rows that the corrector replaces by real ones. */
  private static double replaced(LoopPlan plan, int t) {
    double share = 0;
    for (double each : plan.models().get(t - 1)) {
      share += each;
    }
    return share * plan.corrected();
  }

  /**
   * Exact counts: n_r real rows, fresh ones or the first set whole, and n_s draws of the last
   * model.
   *
   * @param realRows n_r of each generation but the first
   * @param syntheticRows n_s
   * @param fresh whether real rows are new in each generation
   * @param firstRows rows of the first fit; n_r where the first set is used again
   */
  public static List<At> counts(
      Truth truth,
      int firstRows,
      int realRows,
      int syntheticRows,
      boolean fresh,
      double bias,
      double corrected,
      int generations) {
    double c = truth.total();
    double whole = realRows + (double) syntheticRows;
    double kept = 1 - corrected;
    double a = c / firstRows;
    double b = c / firstRows;
    double v = truth.fitted(c - a, firstRows);
    List<At> all = new ArrayList<>();
    all.add(new At(a, v));
    for (int t = 2; t <= generations; t++) {
      double q = kept * (bias * v + a) + corrected * c;
      double noise = syntheticRows * (q - kept * kept * a);
      double drawn = syntheticRows * (double) syntheticRows * kept * kept * a;
      double realPart =
          fresh
              ? realRows * c
              : realRows * (double) realRows * c / firstRows
                  + 2.0 * realRows * syntheticRows * kept * b;
      double next = (realPart + drawn + noise) / (whole * whole);
      b = fresh ? 0 : (realRows * c / firstRows + syntheticRows * kept * b) / whole;
      a = next;
      v = truth.fitted((realRows * c + syntheticRows * q) / whole - a, whole);
      all.add(new At(a, v));
    }
    return all;
  }

  /**
   * All rows are kept, and n_t new ones added: a share of fresh rows, the rest of the last model.
   */
  public static List<At> accumulated(Truth truth, LoopPlan plan) {
    return kept(truth, plan, false);
  }

  /** All rows are kept, and n_t of them are drawn without replacement for each fit. */
  public static List<At> subsampled(Truth truth, LoopPlan plan) {
    return kept(truth, plan, true);
  }

  private static List<At> kept(Truth truth, LoopPlan plan, boolean part) {
    double c = truth.total();
    double rows = plan.sizes()[0];
    double pool = c / rows;
    double raw = c;
    At fit = new At(pool, truth.fitted(raw - pool, rows));
    List<At> all = new ArrayList<>(List.of(fit));
    for (int t = 2; t <= plan.generations(); t++) {
      double n = plan.sizes()[t - 1];
      double real = real(plan, t);
      double kept = 1 - real;
      double q = kept * (plan.bias() * fit.variance() + fit.meanError()) + real * c;
      double whole = rows + n;
      // A model's mean is that of the pool plus an error independent of it: E m M = E M^2.
      double between = kept * pool;
      double drawn = kept * kept * fit.meanError();
      double meanOfNew = drawn + (q - drawn) / n;
      raw = (rows * raw + n * q) / whole;
      pool = (rows * rows * pool + 2 * rows * n * between + n * n * meanOfNew) / (whole * whole);
      rows = whole;
      fit =
          part
              ? ofPart(truth, raw - pool, pool, rows, n)
              : new At(pool, truth.fitted(raw - pool, rows));
      all.add(fit);
    }
    return all;
  }

  /** Of n rows drawn without replacement from a pool of a variance and an error of its mean. */
  private static At ofPart(Truth truth, double variance, double pool, double rows, double n) {
    double spread = variance * rows / (rows - 1);
    return new At(pool + spread / n * (1 - n / rows), truth.fitted(spread * (1 - 1 / n), n));
  }

  private static double real(LoopPlan plan, int t) {
    double alpha = plan.real()[t - 1];
    return alpha + (1 - alpha) * plan.corrected();
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Weighted rows: n fresh real rows of weight w in all, m draws of the last model of weight 1 - w,
   * the variance known (He, Xu and Cheng, arXiv 2502.18049).
   */
  public static List<At> weighted(
      double total, int firstRows, int realRows, int syntheticRows, double w, int generations) {
    double a = total / firstRows;
    List<At> all = new ArrayList<>();
    all.add(new At(a, total));
    for (int t = 2; t <= generations; t++) {
      a = w * w * total / realRows + square(1 - w) * (a + total / syntheticRows);
      all.add(new At(a, total));
    }
    return all;
  }
}
