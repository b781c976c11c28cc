package org.tributary.numerics.divergence;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.tributary.numerics.optimise.Roots;
import org.tributary.numerics.quadrature.AdaptiveQuadrature;
import org.tributary.numerics.quadrature.Integral;
import org.tributary.numerics.statistics.Estimate;
import org.tributary.numerics.statistics.Moments;

/** Total variation between two laws whose log densities can be evaluated. */
public final class TotalVariation {
  private static final int SCAN = 2000;

  private TotalVariation() {}

  /**
   * The balanced estimate E_m[|p - q| / (p + q)] under m = (p + q) / 2, from draws of both laws.
   *
   * <p>The integrand is |tanh((log p - log q) / 2)|, in [0, 1] at every distance; a point that one
   * law cannot produce gives 1. The standard error is that of the two strata.
   *
   * @param logPOnP log p at draws of p (at least 2); -Infinity is legal
   * @param logQOnP log q at the same draws
   * @param logPOnQ log p at draws of q (at least 2)
   * @param logQOnQ log q at the same draws
   * @throws IllegalArgumentException on NaN, or where both log densities are the same infinity
   */
  public static Estimate balanced(
      double[] logPOnP, double[] logQOnP, double[] logPOnQ, double[] logQOnQ) {
    Moments onP = Moments.of(contrast(logPOnP, logQOnP, "p"));
    Moments onQ = Moments.of(contrast(logPOnQ, logQOnQ, "q"));
    double value = 0.5 * (onP.mean() + onQ.mean());
    double error = 0.5 * Math.hypot(onP.standardError(), onQ.standardError());
    return new Estimate(value, error, onP.count() + onQ.count());
  }

  /**
   * The one-sided estimate (1/2) E_p |q/p - 1| from draws of p alone.
   *
   * <p>Unbiased only where q has no mass outside p, and useless at large distance: its standard
   * deviation exceeds 15 for unit normals 3 apart. It exists to reproduce figures computed so; use
   * {@link #balanced} for measuring. Infinite terms give an infinite estimate and error.
   *
   * @param logP log p at draws of p (at least 2), finite
   * @param logQ log q at the same draws; -Infinity is legal
   */
  public static Estimate oneSided(double[] logP, double[] logQ) {
    double[] terms = LogRatios.of(logP, logQ, "p");
    for (int i = 0; i < terms.length; i++) {
      terms[i] = 0.5 * Math.abs(Math.expm1(-terms[i]));
    }
    return LogRatios.meanOfExtended(terms);
  }

  /**
   * (1/2) times the integral of |p - q| over [lower, upper], both finite; mass outside is ignored.
   *
   * @throws ArithmeticException if a density is NaN or infinite, or the integral is not found to
   *     1e-10
   */
  public static Integral byQuadrature(
      DoubleUnaryOperator logP, DoubleUnaryOperator logQ, double lower, double upper) {
    DoubleUnaryOperator difference =
        x -> Math.exp(logP.applyAsDouble(x)) - Math.exp(logQ.applyAsDouble(x));
    double[] kinks = signChanges(difference, lower, upper);
    return new AdaptiveQuadrature(1e-10, 1e-10, 5000)
        .integrate(x -> 0.5 * Math.abs(difference.applyAsDouble(x)), lower, upper, kinks);
  }

  private static double[] signChanges(DoubleUnaryOperator function, double lower, double upper) {
    double[] found = new double[SCAN];
    int count = 0;
    double left = lower;
    double atLeft = function.applyAsDouble(left);
    for (int i = 1; i <= SCAN; i++) {
      double right = lower + (upper - lower) * i / SCAN;
      double atRight = function.applyAsDouble(right);
      if ((atLeft < 0 && atRight > 0) || (atLeft > 0 && atRight < 0)) {
        found[count++] = Roots.brent(function, left, right, 1e-14 * (upper - lower));
      }
      left = right;
      atLeft = atRight;
    }
    return Arrays.copyOf(found, count);
  }

  private static double[] contrast(double[] logP, double[] logQ, String drawnFrom) {
    double[] terms = LogRatios.of(logP, logQ, drawnFrom);
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Math.abs(Math.tanh(0.5 * terms[i]));
    }
    return terms;
  }
}
