package org.tributary.plugins.density;

/** The class s of the kernel: moments of order 1 .. s-1 vanish. */
public enum KernelOrder {
  /** The Gaussian phi, of class 2: a density, so it can be sampled. */
  GAUSSIAN(2),
  /**
   * The twicing kernel {@code 2 phi - phi * phi} of class 4 (Stuetzle and Mittal, 1979). The
   * estimate may be negative; there the log-density is minus infinity, and so the clipped estimate
   * has a mass slightly above 1; draws are of that estimate, normalised.
   */
  TWICING(4);

  private final int momentClass;

  KernelOrder(int momentClass) {
    this.momentClass = momentClass;
  }

  /** The class s. */
  int momentClass() {
    return momentClass;
  }
}
