package org.tributary.plugins.study.selfconsuming.theory;

/**
 * Next-token shares refitted to their own draws (Seddik, Chen, Hayou, Youssef, Debbah, COLM 2024).
 * The closed form of the paper's equation (9) is illegible in print; this is its derivation with
 * the same beta, checked by simulation.
 *
 * @param start S_0 = sum of squared shares of the truth, in (0, 1)
 */
public record FrequencyCollapse(double start) {
  public FrequencyCollapse {
    if (!(start > 0 && start < 1)) {
      throw new IllegalArgumentException("start must be in (0, 1), was " + start);
    }
  }

  /** S_m on synthetic rows only, n a generation: 1 - (1 - 1/n)^m (1 - S_0). */
  public double synthetic(int n, int fits) {
    return 1 - Math.pow(1 - 1.0 / n, fits) * (1 - start);
  }

  /** S_m with N fixed real rows beside n draws of the last model: S_1 + D_m. */
  public double partial(int real, int n, int fits) {
    return first(real) + drift(real, n, fits);
  }

  /** S_1 = 1/N + (1 - 1/N) S_0. */
  private double first(int real) {
    return 1.0 / real + (1 - 1.0 / real) * start;
  }

  /** D_m = E |p_m - p_1|^2 = D_inf (1 - beta^(m-1)). */
  public double drift(int real, int n, int fits) {
    return driftLimit(real, n) * (1 - Math.pow(beta(real, n), fits - 1));
  }

  /** D_inf = (alpha^2/n)(1 - S_1)/(1 - beta): it stays finite as n grows. */
  public double driftLimit(int real, int n) {
    double alpha = (double) n / (real + n);
    return alpha * alpha / n * (1 - first(real)) / (1 - beta(real, n));
  }

  private static double beta(int real, int n) {
    double alpha = (double) n / (real + n);
    return alpha * ((1 + 1.0 / real) * alpha - 1.0 / real);
  }
}
