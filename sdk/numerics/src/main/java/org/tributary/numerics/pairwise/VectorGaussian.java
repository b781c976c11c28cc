package org.tributary.numerics.pairwise;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of {@code exp(scale |x - y|^2)} over a block of y, on the Vector API.
 *
 * <p>With {@code t = scale s / log 2}, {@code exp(scale s) = 2^k p(f)^2} where {@code k =
 * round(t)}, {@code f = t - k} comes out of one fused product without a rounding of its own, and p
 * is a polynomial of degree 8 that interpolates {@code 2^(f/2)} at Chebyshev points of [-1/2, 1/2],
 * exactly 1 at 0. Halving the exponent saves two degrees at the price of one product. A term is
 * within 1e-14 of its value, relative to it and besides the rounding of t itself.
 *
 * <p>The two loops repeat the same arithmetic on purpose: a part of this size that the compiler met
 * before its callers is not inlined any more, and then every vector is an object, ten times slower.
 * Nor may a loop grow much, for the same reason.
 */
final class VectorGaussian {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  static final double C1 = 0.3465735902799666;
  static final double C2 = 0.060056626739774965;
  static final double C3 = 0.0069380135838796415;
  static final double C4 = 0.0006011330692537042;
  static final double C5 = 4.166735366942894e-05;
  static final double C6 = 2.406801085498388e-06;
  static final double C7 = 1.1926141553233193e-07;
  static final double C8 = 5.165745386185152e-09;

  private VectorGaussian() {}

  /** The array has room for the block and is overwritten; scale is negative. */
  static double sum(
      double[] x, int at, ColumnBlock y, int from, int length, double scale, double[] squares) {
    if (y.dimension() == 2) {
      int whole = length / LANES * LANES;
      double sum = plane(x[at], x[at + 1], y.values(), from, from + y.stride(), whole, scale);
      if (whole == length) {
        return sum;
      }
      fill(x, at, y, from + whole, length - whole, squares);
      return sum + sum(squares, length - whole, scale);
    }
    fill(x, at, y, from, length, squares);
    return sum(squares, length, scale);
  }

  /** Returns {@code sum_j exp(scale squares[j])}; overwrites the padding. */
  static double sum(double[] squares, int length, double scale) {
    int end = (length + LANES - 1) / LANES * LANES;
    Arrays.fill(squares, length, end, Double.POSITIVE_INFINITY);
    return line(squares, end, scale);
  }

  private static double line(double[] squares, int end, double scale) {
    DoubleVector limit = constant(Exponential.LEAST / scale);
    DoubleVector binary = constant(scale * Exponential.INVERSE_LOG_2);
    DoubleVector minus = constant(-scale * Exponential.INVERSE_LOG_2);
    DoubleVector rounding = constant(Exponential.ROUNDING);
    DoubleVector one = constant(1);
    DoubleVector c1 = constant(C1);
    DoubleVector c2 = constant(C2);
    DoubleVector c3 = constant(C3);
    DoubleVector c4 = constant(C4);
    DoubleVector c5 = constant(C5);
    DoubleVector c6 = constant(C6);
    DoubleVector c7 = constant(C7);
    DoubleVector c8 = constant(C8);
    DoubleVector sums = DoubleVector.zero(SPECIES);
    for (int j = 0; j < end; j += LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, squares, j);
      DoubleVector shifted = s.fma(minus, rounding);
      DoubleVector f = s.fma(binary, shifted.sub(rounding));
      DoubleVector ff = f.mul(f);
      DoubleVector even = ff.fma(c8, c6).fma(ff, c4).fma(ff, c2).fma(ff, one);
      DoubleVector odd = ff.fma(c7, c5).fma(ff, c3).fma(ff, c1);
      DoubleVector root = odd.fma(f, even);
      LongVector exponent =
          shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.FRACTION_BITS);
      DoubleVector value = root.mul(root).reinterpretAsLongs().sub(exponent).reinterpretAsDoubles();
      sums = sums.add(value, s.compare(VectorOperators.LT, limit));
    }
    return total(sums);
  }

  private static double plane(
      double x0, double x1, double[] y, int from0, int from1, int length, double scale) {
    DoubleVector first = constant(x0);
    DoubleVector second = constant(x1);
    DoubleVector limit = constant(Exponential.LEAST / scale);
    DoubleVector binary = constant(scale * Exponential.INVERSE_LOG_2);
    DoubleVector minus = constant(-scale * Exponential.INVERSE_LOG_2);
    DoubleVector rounding = constant(Exponential.ROUNDING);
    DoubleVector one = constant(1);
    DoubleVector c1 = constant(C1);
    DoubleVector c2 = constant(C2);
    DoubleVector c3 = constant(C3);
    DoubleVector c4 = constant(C4);
    DoubleVector c5 = constant(C5);
    DoubleVector c6 = constant(C6);
    DoubleVector c7 = constant(C7);
    DoubleVector c8 = constant(C8);
    DoubleVector sums = DoubleVector.zero(SPECIES);
    for (int j = 0; j < length; j += LANES) {
      DoubleVector d = first.sub(DoubleVector.fromArray(SPECIES, y, from0 + j));
      DoubleVector e = second.sub(DoubleVector.fromArray(SPECIES, y, from1 + j));
      DoubleVector s = e.fma(e, d.mul(d));
      DoubleVector shifted = s.fma(minus, rounding);
      DoubleVector f = s.fma(binary, shifted.sub(rounding));
      DoubleVector ff = f.mul(f);
      DoubleVector even = ff.fma(c8, c6).fma(ff, c4).fma(ff, c2).fma(ff, one);
      DoubleVector odd = ff.fma(c7, c5).fma(ff, c3).fma(ff, c1);
      DoubleVector root = odd.fma(f, even);
      LongVector exponent =
          shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.FRACTION_BITS);
      DoubleVector value = root.mul(root).reinterpretAsLongs().sub(exponent).reinterpretAsDoubles();
      sums = sums.add(value, s.compare(VectorOperators.LT, limit));
    }
    return total(sums);
  }

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static double total(DoubleVector sums) {
    double total = 0;
    for (double lane : sums.toArray()) {
      total += lane;
    }
    return total;
  }

  /** Squared distances with fused products, four coordinates at a time. */
  private static void fill(
      double[] x, int at, ColumnBlock y, int from, int length, double[] squares) {
    int end = (length + LANES - 1) / LANES * LANES;
    Arrays.fill(squares, 0, end, 0);
    int stride = y.stride();
    int c = 0;
    for (; c + 4 <= y.dimension(); c += 4) {
      addFour(x, at + c, y.values(), c * stride + from, stride, end, squares);
    }
    for (; c < y.dimension(); c++) {
      addOne(x[at + c], y.values(), c * stride + from, end, squares);
    }
  }

  private static void addFour(
      double[] x, int at, double[] y, int from, int stride, int end, double[] squares) {
    int second = from + stride;
    int third = second + stride;
    int fourth = third + stride;
    DoubleVector x0 = constant(x[at]);
    DoubleVector x1 = constant(x[at + 1]);
    DoubleVector x2 = constant(x[at + 2]);
    DoubleVector x3 = constant(x[at + 3]);
    for (int j = 0; j < end; j += LANES) {
      DoubleVector a = x0.sub(DoubleVector.fromArray(SPECIES, y, from + j));
      DoubleVector b = x1.sub(DoubleVector.fromArray(SPECIES, y, second + j));
      DoubleVector c = x2.sub(DoubleVector.fromArray(SPECIES, y, third + j));
      DoubleVector d = x3.sub(DoubleVector.fromArray(SPECIES, y, fourth + j));
      DoubleVector s = DoubleVector.fromArray(SPECIES, squares, j);
      s = a.fma(a, b.fma(b, s));
      s.add(c.fma(c, d.mul(d))).intoArray(squares, j);
    }
  }

  private static void addOne(double x, double[] y, int from, int end, double[] squares) {
    DoubleVector coordinate = constant(x);
    for (int j = 0; j < end; j += LANES) {
      DoubleVector difference = coordinate.sub(DoubleVector.fromArray(SPECIES, y, from + j));
      difference.fma(difference, DoubleVector.fromArray(SPECIES, squares, j)).intoArray(squares, j);
    }
  }
}
