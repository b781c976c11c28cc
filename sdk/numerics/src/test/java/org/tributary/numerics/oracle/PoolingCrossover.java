package org.tributary.numerics.oracle;

import org.tributary.numerics.divergence.GaussianDivergence;
import org.tributary.numerics.optimise.Roots;
import org.tributary.numerics.quadrature.AdaptiveQuadrature;
import org.tributary.numerics.special.Normal;

/**
 * Two sources N(-d, 1) and N(+d, 1) with n draws each: separate models fit each mean alone, the
 * merged model is one N(mean of all 2n, 1) for both. The error is the exact total variation
 * averaged over both sources, in expectation over the data.
 */
public final class PoolingCrossover {
  private static final double REACH = 12;

  private PoolingCrossover() {}

  /** The separate models' expected error: (2/pi) arctan(1 / (2 sqrt n)). */
  public static double separateError(int sampleSize) {
    require(sampleSize);
    return 2 / Math.PI * Math.atan(1 / (2 * Math.sqrt(sampleSize)));
  }

  /**
   * The merged model's expected error: E erf(|Z| / (2 sqrt 2)), Z ~ N(d, 1/(2n)), by quadrature.
   *
   * @param halfDistance d {@code >= 0}, half the distance of the two means
   * @param sampleSize n draws a source, {@code >= 1}
   */
  public static double mergedError(double halfDistance, int sampleSize) {
    require(sampleSize);
    if (!(halfDistance >= 0) || Double.isInfinite(halfDistance)) {
      throw new IllegalArgumentException(
          "halfDistance must be finite and >= 0, was " + halfDistance);
    }
    double deviation = 1 / Math.sqrt(2.0 * sampleSize);
    return AdaptiveQuadrature.standard()
        .integrate(
            z ->
                Normal.pdf(z)
                    * GaussianDivergence.totalVariation(Math.abs(halfDistance + deviation * z)),
            -REACH,
            REACH,
            -halfDistance / deviation,
            0)
        .value();
  }

  /** The half distance d* below which merging has the lower expected total variation. */
  public static double totalVariationCrossover(int sampleSize) {
    double separate = separateError(sampleSize);
    return Roots.brent(
        d -> mergedError(d, sampleSize) - separate, 0, 3 / Math.sqrt(sampleSize), 1e-14);
  }

  /** The same by expected held-out log likelihood, which lies elsewhere: 1 / sqrt(2n). */
  public static double logLikelihoodCrossover(int sampleSize) {
    require(sampleSize);
    return 1 / Math.sqrt(2.0 * sampleSize);
  }

  private static void require(int sampleSize) {
    if (sampleSize < 1) {
      throw new IllegalArgumentException("sampleSize must be >= 1, was " + sampleSize);
    }
  }
}
