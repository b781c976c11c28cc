package org.tributary.numerics.pairwise;

import java.util.Arrays;

/** The loops without the Vector API. */
final class ScalarLoops implements BlockLoops {

  @Override
  public void squaredDistances(
      double[] x, int at, ColumnBlock y, int from, int length, double[] squares) {
    Arrays.fill(squares, 0, length, 0);
    for (int c = 0; c < y.dimension(); c++) {
      addSquares(x[at + c], y.values(), c * y.stride() + from, length, squares);
    }
  }

  private static void addSquares(double x, double[] y, int from, int length, double[] squares) {
    for (int j = 0; j < length; j++) {
      double difference = x - y[from + j];
      squares[j] += difference * difference;
    }
  }

  @Override
  public double greatest(double[] values, int length) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < length; j++) {
      greatest = values[j] > greatest ? values[j] : greatest;
    }
    return greatest;
  }

  @Override
  public double sumOfExponentials(double[] squares, int length, double scale) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += Exponential.of(scale * squares[j]);
    }
    return sum;
  }

  @Override
  public double gaussianSum(
      double[] x, int at, ColumnBlock y, int from, int length, double scale, double[] working) {
    squaredDistances(x, at, y, from, length, working);
    return sumOfExponentials(working, length, scale);
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
  public void addPowers(double[] v, double[] g, int length, double[] moments, int box, int stride) {
    for (int j = 0; j < length; j++) {
      double term = g[j];
      for (int k = 0; k < Boxes.MOST_TERMS; k++) {
        moments[k * stride + box] += term;
        term *= v[j];
      }
    }
  }

  @Override
  public double boxSum(Boxes boxes, int from, int to, double x) {
    double sum = 0;
    for (int box = from; box < to; box++) {
      double u = (x - boxes.centres()[box]) * boxes.perBandwidth();
      if (Math.abs(u) < Boxes.REACH) {
        sum += series(boxes, box, u) * Exponential.of(-0.5 * u * u);
      }
    }
    return sum;
  }

  /** Even and odd powers apart, as the vector twin has them. */
  private static double series(Boxes boxes, int box, double u) {
    double[] moments = boxes.moments();
    int stride = boxes.stride();
    double square = u * u;
    double even = 0;
    double odd = 0;
    for (int k = Boxes.terms(Math.abs(u)) - 2; k >= 0; k -= 2) {
      even = even * square + moments[k * stride + box];
      odd = odd * square + moments[(k + 1) * stride + box];
    }
    return odd * u + even;
  }

  @Override
  public int lanes() {
    return 1;
  }
}
