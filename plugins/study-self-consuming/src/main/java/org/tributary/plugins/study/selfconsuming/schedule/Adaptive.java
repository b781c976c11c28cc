package org.tributary.plugins.study.selfconsuming.schedule;

import org.tributary.sdk.schedule.Schedule;

/**
 * Shares of real data that follow the risk (Bakshi and Chakraborty 2026, proposition E.1): (1 -
 * alpha_t)^2 = min(1, 1/(l R_{t-1})) or exp(-l R_{t-1}), with the exact risk of theorem 3.1,
 *
 * <pre>R_t = c/n_t + (1 - 1/n_t)(1 - alpha_t)^2 R_{t-1},   R_0 = c/n_0</pre>
 *
 * <p>so that the risk stays below R_0 + (n-1)/(l n) at constant n, and below 1/l as n grows.
 *
 * @param level l above 1
 * @param total c = 1 - |theta*|^2 of shares
 * @param sizes n_t of each generation
 * @param exponential the second rule
 */
record Adaptive(double level, double total, Schedule sizes, boolean exponential)
    implements Schedule {

  @Override
  public double at(int generation) {
    double risk = total / sizes.at(1);
    double alpha = alpha(risk);
    for (int g = 2; g < generation; g++) {
      double n = sizes.at(g);
      risk = total / n + (1 - 1 / n) * (1 - alpha) * (1 - alpha) * risk;
      alpha = alpha(risk);
    }
    return alpha;
  }

  private double alpha(double risk) {
    double square = exponential ? Math.exp(-level * risk) : Math.min(1, 1 / (level * risk));
    return 1 - Math.sqrt(square);
  }

  @Override
  public String text() {
    return "adaptive, l = " + level;
  }
}
