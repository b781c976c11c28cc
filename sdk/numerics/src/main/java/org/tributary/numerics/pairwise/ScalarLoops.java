package org.tributary.numerics.pairwise;

/** The loops without the Vector API. */
final class ScalarLoops implements BlockLoops {

  @Override
  public double sumOfExponentials(double[] squares, int length, double scale) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += Exponential.of(scale * squares[j]);
    }
    return sum;
  }

  @Override
  public void exponentials(double[] values, int length, double scale) {
    for (int j = 0; j < length; j++) {
      values[j] = Exponential.of(scale * values[j]);
    }
  }

  @Override
  public double sumOfShiftedExponentials(double[] exponents, int length, double greatest) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += Exponential.of(exponents[j] - greatest);
    }
    return sum;
  }

  @Override
  public double sumOfRoots(double[] squares, int length) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += Math.sqrt(squares[j]);
    }
    return sum;
  }

  @Override
  public int lanes() {
    return 1;
  }
}
