package org.tributary.plugins.study.selfconsuming.theory;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How the error of a loop adds up (Fu, Zhang, Wang, Tian, Tao, ICML 2024, equations 27 and 53):
 *
 * <pre>TV_{i+1} &lt;= f(n_i) + sum_{j=1..i} beta_i^j TV_j,   TV_1 &lt;= f(n_0)</pre>
 *
 * <p>The Gamma formula printed for the balanced cycle (corollary 4.8) is too small from k {@code
 * <=} i - 3 on; the recursion gives 1/(k+2), and is what is computed here.
 */
public final class ErrorRecursion {
  private ErrorRecursion() {}

  /**
   * Bounds of TV_1 .. TV_T.
   *
   * @param shares share of each earlier model at each generation: shares.get(i)[j-1] is beta_i^j;
   *     the first is empty
   * @param perFit f of each generation, i counted from 0
   */
  public static double[] bounds(List<double[]> shares, IntToDoubleFunction perFit) {
    double[] bounds = new double[shares.size()];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = perFit.applyAsDouble(i);
      double[] beta = shares.get(i);
      for (int j = 0; j < beta.length; j++) {
        bounds[i] += beta[j] * bounds[j];
      }
    }
    return bounds;
  }

  /**
   * The coefficients A_{i-k} of f(n_{i-k}) in the bound of TV_{i+1} (theorem 4.1): A_i = 1, A_{i-k}
   * = sum_{j=i-k+1..i} beta_j^{i-k+1} A_j.
   *
   * @return A_0 .. A_i
   */
  public static double[] coefficients(List<double[]> shares) {
    int i = shares.size() - 1;
    double[] a = new double[i + 1];
    a[i] = 1;
    for (int at = i - 1; at >= 0; at--) {
      for (int j = at + 1; j <= i; j++) {
        a[at] += shares.get(j)[at] * a[j];
      }
    }
    return a;
  }
}
