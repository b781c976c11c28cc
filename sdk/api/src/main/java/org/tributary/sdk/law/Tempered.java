package org.tributary.sdk.law;

/** Capability: the law can be sharpened or flattened. */
public interface Tempered extends LawCapability {

  /**
   * The law with its spread changed: covariance times {@code factor} for a Gaussian, the density to
   * the power 1/{@code factor} for a finite alphabet, of a column given the others at least.
   *
   * @param factor above 0; 1 changes nothing, below 1 is sampling bias towards the modes
   */
  Law tempered(double factor);
}
