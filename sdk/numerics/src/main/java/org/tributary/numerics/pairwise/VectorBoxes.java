package org.tributary.numerics.pairwise;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link Boxes} on the Vector API: one lane a row where moments are made, one lane a
 * box where they are summed, so that the sum at a point does not depend on other points.
 *
 * <p>What a loop carries is never the object a method is called on: the compiler knows its class by
 * a profile only, and where it has none yet every vector stays an object, thirty times slower.
 */
final class VectorBoxes {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final double REACH = Boxes.REACH * Boxes.REACH;
  private static final double HALF = 0.5 * Exponential.INVERSE_LOG_2;

  private VectorBoxes() {}

  static void addPowers(double[] v, double[] g, int length, double[] moments, int box, int stride) {
    int end = (length + LANES - 1) / LANES * LANES;
    Arrays.fill(g, length, end, 0);
    double[] powers = new double[Boxes.MOST_TERMS * LANES];
    for (int j = 0; j < end; j += LANES) {
      addPowers(
          DoubleVector.fromArray(SPECIES, v, j), DoubleVector.fromArray(SPECIES, g, j), powers);
    }
    for (int k = 0; k < Boxes.MOST_TERMS; k++) {
      double sum = 0;
      for (int lane = 0; lane < LANES; lane++) {
        sum += powers[k * LANES + lane];
      }
      moments[k * stride + box] += sum;
    }
  }

  private static void addPowers(DoubleVector v, DoubleVector g, double[] powers) {
    DoubleVector term = g;
    for (int place = 0; place < powers.length; place += LANES) {
      DoubleVector.fromArray(SPECIES, powers, place).add(term).intoArray(powers, place);
      term = v.mul(term);
    }
  }

  /** One polynomial, then the exponential as in {@link VectorGaussian}; for why, see there. */
  static double sum(Boxes boxes, int from, int to, double x) {
    double[] values = new double[LANES];
    double total = 0;
    for (int box = from; box < to; box += LANES) {
      add(boxes, box, Math.min(box + LANES, to) - 1, x, values);
      for (double value : values) {
        total += value;
      }
    }
    return total;
  }

  private static void add(Boxes boxes, int box, int last, double x, double[] values) {
    double[] centres = boxes.centres();
    double[] moments = boxes.moments();
    int stride = boxes.stride();
    double farthest = Math.max(Math.abs(x - centres[box]), Math.abs(x - centres[last]));
    int terms = Boxes.terms(farthest * boxes.perBandwidth());
    DoubleVector u =
        constant(x).sub(DoubleVector.fromArray(SPECIES, centres, box)).mul(boxes.perBandwidth());
    DoubleVector square = u.mul(u);
    DoubleVector even = constant(0);
    DoubleVector odd = constant(0);
    for (int place = (terms - 2) * stride + box; place >= 0; place -= 2 * stride) {
      even = square.fma(even, DoubleVector.fromArray(SPECIES, moments, place));
      odd = square.fma(odd, DoubleVector.fromArray(SPECIES, moments, place + stride));
    }
    DoubleVector series = u.fma(odd, even);
    DoubleVector shifted = square.fma(constant(HALF), constant(Exponential.ROUNDING));
    DoubleVector f = square.fma(constant(-HALF), shifted.sub(constant(Exponential.ROUNDING)));
    DoubleVector ff = f.mul(f);
    DoubleVector p =
        ff.fma(constant(VectorGaussian.C8), constant(VectorGaussian.C6))
            .fma(ff, constant(VectorGaussian.C4))
            .fma(ff, constant(VectorGaussian.C2))
            .fma(ff, constant(1));
    DoubleVector q =
        ff.fma(constant(VectorGaussian.C7), constant(VectorGaussian.C5))
            .fma(ff, constant(VectorGaussian.C3))
            .fma(ff, constant(VectorGaussian.C1));
    DoubleVector root = q.fma(f, p);
    LongVector exponent =
        shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.FRACTION_BITS);
    DoubleVector value = root.mul(root).reinterpretAsLongs().sub(exponent).reinterpretAsDoubles();
    constant(0)
        .add(value.mul(series), square.compare(VectorOperators.LT, REACH))
        .intoArray(values, 0);
  }

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
