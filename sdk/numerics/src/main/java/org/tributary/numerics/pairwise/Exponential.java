package org.tributary.numerics.pairwise;

/**
 * The exponential of a number that is not positive, as a polynomial: the constants both twins share
 * and the scalar twin itself.
 *
 * <p>{@code exp(x) = 2^k exp(r)} with {@code k = round(x / log 2)} and {@code |r| <= log(2) / 2};
 * the polynomial interpolates {@code (exp(r) - 1 - r) / r^2} at Chebyshev points with relative
 * error 1.7e-17. The result is within 2 units in the last place, exactly 1 at 0, and 0 below {@link
 * #LEAST}, where the true value is below the least normal double.
 */
final class Exponential {
  static final double LEAST = -708.0;
  static final double INVERSE_LOG_2 = 1.4426950408889634;

  /** Log 2 in two parts, the first with so few bits that its multiples by k are exact. */
  static final double LOG_2_HIGH = 6.93147180369123816490e-01;

  static final double LOG_2_LOW = 1.90821492927058770002e-10;

  /** Adding this rounds to an integer, which then stands in the lowest bits. */
  static final double ROUNDING = 0x1.8p52;

  static final int FRACTION_BITS = 52;

  static final double C2 = 0.5000000000000001;
  static final double C3 = 0.16666666666666669;
  static final double C4 = 0.041666666666623824;
  static final double C5 = 0.008333333333330039;
  static final double C6 = 0.0013888888917367081;
  static final double C7 = 0.00019841269863171557;
  static final double C8 = 2.4801521057868204e-05;
  static final double C9 = 2.7557268276905696e-06;
  static final double C10 = 2.7620201591031547e-07;
  static final double C11 = 2.5100472505694996e-08;

  private Exponential() {}

  /** Returns exp(x) for x at most 0. */
  static double of(double x) {
    if (!(x >= LEAST)) {
      return 0;
    }
    double shifted = x * INVERSE_LOG_2 + ROUNDING;
    double k = shifted - ROUNDING;
    double r = x - k * LOG_2_HIGH - k * LOG_2_LOW;
    double q = C8 + r * (C9 + r * (C10 + r * C11));
    q = C4 + r * (C5 + r * (C6 + r * (C7 + r * q)));
    double mantissa = 1 + (r + r * r * (C2 + r * (C3 + r * q)));
    long exponent = Double.doubleToRawLongBits(shifted) << FRACTION_BITS;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(mantissa) + exponent);
  }
}
