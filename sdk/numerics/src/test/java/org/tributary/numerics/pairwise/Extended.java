package org.tributary.numerics.pairwise;

/** A number of about 31 digits, the unevaluated sum of two doubles (Dekker, 1971). */
record Extended(double high, double low) {
  private static final Extended LOG_2 = new Extended(0.6931471805599453, 2.3190468138462996e-17);
  private static final int HALVINGS = 8;
  private static final int TERMS = 12;

  static Extended of(double value) {
    return new Extended(value, 0);
  }

  /** a - b, exact but where it leaves the range of doubles. */
  static Extended difference(double a, double b) {
    double sum = a - b;
    double part = sum - a;
    return new Extended(sum, (a - (sum - part)) - (b + part));
  }

  Extended plus(Extended other) {
    double sum = high + other.high;
    double part = sum - high;
    double error = (high - (sum - part)) + (other.high - part);
    return renormalised(sum, error + low + other.low);
  }

  Extended times(Extended other) {
    double product = high * other.high;
    double error = Math.fma(high, other.high, -product);
    return renormalised(product, error + (high * other.low + low * other.high));
  }

  Extended over(Extended other) {
    double quotient = high / other.high;
    Extended rest = plus(other.times(of(-quotient)));
    return renormalised(quotient, (rest.high + rest.low) / other.high);
  }

  /** The exponential: 0 where its double is. */
  Extended exp() {
    double k = Math.rint(high / LOG_2.high);
    if (k < -1070) {
      return of(0);
    }
    Extended r = plus(LOG_2.times(of(-k))).times(of(Math.scalb(1.0, -HALVINGS)));
    Extended sum = of(1);
    for (int term = TERMS; term >= 1; term--) {
      sum = of(1).plus(sum.times(r).over(of(term)));
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.times(sum);
    }
    return new Extended(Math.scalb(sum.high, (int) k), Math.scalb(sum.low, (int) k));
  }

  private static Extended renormalised(double high, double low) {
    double sum = high + low;
    return new Extended(sum, low - (sum - high));
  }
}
