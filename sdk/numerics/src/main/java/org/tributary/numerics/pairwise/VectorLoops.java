package org.tributary.numerics.pairwise;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops on the Vector API. Each handles two vectors at a time and adds their lanes in a fixed
 * order, so the sums depend on the vector width and on nothing else.
 */
final class VectorLoops implements BlockLoops {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int STEP = 2 * LANES;

  /** Products and sums are not fused here, so that both twins find the same neighbours. */
  @Override
  public void squaredDistances(
      double[] x, int at, ColumnBlock y, int from, int length, double[] squares) {
    int dimension = y.dimension();
    int stride = y.stride();
    for (int j = 0; j < length; j += STEP) {
      fillStep(x, at, dimension, y.values(), from + j, stride, squares, j);
    }
  }

  private static void fillStep(
      double[] x, int at, int dimension, double[] y, int from, int stride, double[] out, int j) {
    DoubleVector even = DoubleVector.zero(SPECIES);
    DoubleVector odd = DoubleVector.zero(SPECIES);
    int place = from;
    for (int c = 0; c < dimension; c++) {
      DoubleVector coordinate = DoubleVector.broadcast(SPECIES, x[at + c]);
      DoubleVector first = coordinate.sub(DoubleVector.fromArray(SPECIES, y, place));
      DoubleVector second = coordinate.sub(DoubleVector.fromArray(SPECIES, y, place + LANES));
      even = even.add(first.mul(first));
      odd = odd.add(second.mul(second));
      place += stride;
    }
    even.intoArray(out, j);
    odd.intoArray(out, j + LANES);
  }

  @Override
  public double greatest(double[] values, int length) {
    int end = pad(values, length, Double.NEGATIVE_INFINITY);
    DoubleVector greatest = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
    for (int j = 0; j < end; j += LANES) {
      greatest = greatest.max(DoubleVector.fromArray(SPECIES, values, j));
    }
    return Arrays.stream(greatest.toArray()).max().orElse(Double.NEGATIVE_INFINITY);
  }

  @Override
  public double sumOfExponentials(double[] squares, int length, double scale) {
    return VectorGaussian.sum(squares, length, scale);
  }

  @Override
  public double gaussianSum(
      double[] x, int at, ColumnBlock y, int from, int length, double scale, double[] working) {
    return VectorGaussian.sum(x, at, y, from, length, scale, working);
  }

  /** See {@link Exponential}; products and sums are fused here. */
  @Override
  public void exponentials(double[] values, int length, double scale) {
    int end = pad(values, length, 0);
    DoubleVector rounding = constant(Exponential.ROUNDING);
    DoubleVector inverse = constant(Exponential.INVERSE_LOG_2);
    DoubleVector least = constant(Exponential.LEAST);
    DoubleVector high = constant(-Exponential.LOG_2_HIGH);
    DoubleVector low = constant(-Exponential.LOG_2_LOW);
    DoubleVector one = constant(1);
    for (int j = 0; j < end; j += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, values, j).mul(scale);
      DoubleVector shifted = x.fma(inverse, rounding);
      DoubleVector k = shifted.sub(rounding);
      DoubleVector r = k.fma(low, k.fma(high, x));
      DoubleVector q = r.fma(constant(Exponential.C11), constant(Exponential.C10));
      q = q.fma(r, constant(Exponential.C9)).fma(r, constant(Exponential.C8));
      q = q.fma(r, constant(Exponential.C7)).fma(r, constant(Exponential.C6));
      q = q.fma(r, constant(Exponential.C5)).fma(r, constant(Exponential.C4));
      q = q.fma(r, constant(Exponential.C3)).fma(r, constant(Exponential.C2));
      q = q.fma(r, one).fma(r, one);
      LongVector exponent =
          shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.FRACTION_BITS);
      VectorMask<Double> vanishes = x.compare(VectorOperators.LT, least);
      q.reinterpretAsLongs()
          .add(exponent)
          .reinterpretAsDoubles()
          .blend(0, vanishes)
          .intoArray(values, j);
    }
  }

  @Override
  public double sumOfShiftedExponentials(double[] exponents, int length, double greatest) {
    for (int j = 0; j < length; j++) {
      exponents[j] = greatest - exponents[j];
    }
    return VectorGaussian.sum(exponents, length, -1);
  }

  @Override
  public double sumOfRoots(double[] squares, int length) {
    int end = pad(squares, length, 0);
    DoubleVector even = DoubleVector.zero(SPECIES);
    DoubleVector odd = DoubleVector.zero(SPECIES);
    for (int j = 0; j < end; j += STEP) {
      even = even.add(DoubleVector.fromArray(SPECIES, squares, j).sqrt());
      odd = odd.add(DoubleVector.fromArray(SPECIES, squares, j + LANES).sqrt());
    }
    return total(even.add(odd));
  }

  @Override
  public void addPowers(double[] v, double[] g, int length, double[] moments, int box, int stride) {
    VectorBoxes.addPowers(v, g, length, moments, box, stride);
  }

  @Override
  public double boxSum(Boxes boxes, int from, int to, double x) {
    return VectorBoxes.sum(boxes, from, to, x);
  }

  @Override
  public int lanes() {
    return LANES;
  }

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static int pad(double[] values, int length, double value) {
    int end = (length + STEP - 1) / STEP * STEP;
    Arrays.fill(values, length, end, value);
    return end;
  }

  private static double total(DoubleVector sums) {
    double[] lanes = sums.toArray();
    double total = 0;
    for (double lane : lanes) {
      total += lane;
    }
    return total;
  }
}
