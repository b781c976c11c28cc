package org.tributary.sdk.model;

/**
 * What a family keeps of some parts of the rows so that a fit on any union of them costs a sum, not
 * another reading of the rows: moments of a Gaussian, counts of a table.
 */
public interface UnionFits {

  /**
   * The merged model of the union: one source, as {@link ModelFamily#fit} on the rows of these
   * parts without their sources, up to rounding.
   *
   * @param parts numbers of the parts, distinct, at least one
   * @throws org.tributary.sdk.CensoredException as the fit would
   */
  Model fit(int... parts);
}
