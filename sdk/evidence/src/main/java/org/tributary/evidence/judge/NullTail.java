package org.tributary.evidence.judge;

/**
 * The upper tail of the law that a U-statistic has under one law: beyond its quantile it is taken
 * as exponential, which a weighted sum of chi-squares is in the limit.
 *
 * @param quantile that a share of {@code beyond} exceeds
 * @param growth of quantiles per unit of -log of the share beyond, {@code >= 0}
 * @param beyond share, in (0, 1)
 */
public record NullTail(double quantile, double growth, double beyond) {

  /** The value that a share exceeds, {@code 0 < share <= beyond}. */
  public double at(double share) {
    return quantile + growth * Math.log(beyond / share);
  }
}
