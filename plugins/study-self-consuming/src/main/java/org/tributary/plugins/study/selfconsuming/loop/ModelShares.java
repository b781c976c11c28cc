package org.tributary.plugins.study.selfconsuming.loop;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.formula.Formula;

/**
 * How the synthetic data of a generation are shared among the models so far.
 *
 * @param past as the option of {@code mixture}
 * @param beta formula in t, the refits before, and j, the model counted from 0 (also called i), for
 *     {@code matrix}
 */
public record ModelShares(String past, Optional<String> beta) {

  /**
   * Shares at a generation, sum 1.
   *
   * @param generation 2 or later; generation - 1 models are there
   */
  public double[] at(int generation) {
    double[] shares = new double[generation - 1];
    if (past.equals("balanced")) {
      Arrays.fill(shares, 1.0 / shares.length);
    } else if (past.equals("matrix")) {
      byFormula(shares, generation);
    } else {
      shares[shares.length - 1] = 1;
    }
    return shares;
  }

  private void byFormula(double[] shares, int generation) {
    Formula formula = Formula.of(beta.orElseThrow());
    double sum = 0;
    for (int j = 0; j < shares.length; j++) {
      shares[j] = formula.value(Map.of("t", generation - 1.0, "j", (double) j, "i", (double) j));
      if (!(shares[j] >= 0) || !Double.isFinite(shares[j])) {
        throw new IllegalArgumentException(
            "beta must be >= 0, was "
                + shares[j]
                + " of model "
                + j
                + " at generation "
                + generation);
      }
      sum += shares[j];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "beta must not be 0 for every model, was at generation " + generation);
    }
    for (int j = 0; j < shares.length; j++) {
      shares[j] /= sum;
    }
  }
}
