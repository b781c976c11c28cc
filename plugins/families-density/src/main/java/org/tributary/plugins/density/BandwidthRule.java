package org.tributary.plugins.density;

/**
 * How wide the kernel of a density estimate is, as a factor that depends on n and d, and whether
 * the factor is a length or multiplies the sample covariance.
 */
public sealed interface BandwidthRule {

  /** Returns the factor for n rows of d columns, {@code > 0}. */
  double factor(long rows, int columns);

  /**
   * Whether the kernel covariance is factor^2 times the sample covariance (divisor n - 1) rather
   * than factor^2 times the identity.
   */
  default boolean scalesCovariance() {
    return false;
  }

  /**
   * A given bandwidth.
   *
   * @param bandwidth standard deviation of the kernel, {@code > 0}, in the unit of the columns
   */
  record Fixed(double bandwidth) implements BandwidthRule {

    /** Checks the bandwidth. */
    public Fixed {
      if (!(bandwidth > 0) || bandwidth == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("bandwidth must be > 0 and finite, was " + bandwidth);
      }
    }

    @Override
    public double factor(long rows, int columns) {
      return bandwidth;
    }
  }

  /**
   * The bandwidth n^(-1/(2s + 2d)) of the multi-source and self-consuming theory for kernels of
   * class s.
   *
   * @param smoothness s {@code >= 1}: the first s - 1 moments of the kernel vanish
   */
  record KernelClass(int smoothness) implements BandwidthRule {

    /** Checks the class. */
    public KernelClass {
      if (smoothness < 1) {
        throw new IllegalArgumentException("smoothness must be >= 1, was " + smoothness);
      }
    }

    @Override
    public double factor(long rows, int columns) {
      return Math.pow(rows, -1.0 / (2 * smoothness + 2 * columns));
    }
  }

  /** The two rules known by name, each in two readings that share the word and nothing else. */
  enum Named implements BandwidthRule {
    /** Length n^(-1/(d+4)), whatever the unit of the columns: scikit-learn's "scott". */
    SCOTT_ISOTROPIC,
    /** Length (n (d+2) / 4)^(-1/(d+4)): scikit-learn's "silverman". */
    SILVERMAN_ISOTROPIC,
    /** n^(-1/(d+4)) times the root of the sample covariance: SciPy's "scott". */
    SCOTT_COVARIANCE,
    /** (n (d+2) / 4)^(-1/(d+4)) times the root of the sample covariance: SciPy's "silverman". */
    SILVERMAN_COVARIANCE;

    @Override
    public double factor(long rows, int columns) {
      double scott = Math.pow(rows, -1.0 / (columns + 4));
      return switch (this) {
        case SCOTT_ISOTROPIC, SCOTT_COVARIANCE -> scott;
        case SILVERMAN_ISOTROPIC, SILVERMAN_COVARIANCE ->
            scott * Math.pow((columns + 2) / 4.0, -1.0 / (columns + 4));
      };
    }

    @Override
    public boolean scalesCovariance() {
      return this == SCOTT_COVARIANCE || this == SILVERMAN_COVARIANCE;
    }
  }
}
