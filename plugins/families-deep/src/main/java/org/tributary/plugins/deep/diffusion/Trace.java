package org.tributary.plugins.deep.diffusion;

import java.util.Locale;
import org.tributary.numerics.random.RandomStream;

/** How the trace of a Jacobian is had from products of it with vectors. */
public enum Trace {
  /** Exact up to 16 coordinates, else Hutchinson's. */
  AUTO,
  /** One product a coordinate. */
  EXACT,
  /** Mean over 8 fixed vectors of random signs, Hutchinson (1990). */
  HUTCHINSON;

  private static final int EXACT_UP_TO = 16;
  private static final int VECTORS = 8;
  private static final RandomStream SIGNS_KEY = RandomStream.of(0, 0).child("hutchinson");

  private boolean exact(int dimension) {
    return this == EXACT || this == AUTO && dimension <= EXACT_UP_TO;
  }

  /** Vectors a point. */
  int copies(int dimension) {
    return exact(dimension) ? dimension : VECTORS;
  }

  /** What the sum over the vectors is to be multiplied with. */
  double factor(int dimension) {
    return exact(dimension) ? 1 : 1.0 / VECTORS;
  }

  /** Vectors of points {@code first .. first + rows - 1}: copies x rows x dimension. */
  float[] probes(int first, int rows, int dimension) {
    int copies = copies(dimension);
    float[] probes = new float[copies * rows * dimension];
    for (int copy = 0; copy < copies; copy++) {
      for (int row = 0; row < rows; row++) {
        int at = (copy * rows + row) * dimension;
        if (exact(dimension)) {
          probes[at + copy] = 1;
          continue;
        }
        RandomStream signs = SIGNS_KEY.child("vector", copy).at(first + row);
        for (int i = 0; i < dimension; i++) {
          probes[at + i] = signs.nextBoolean() ? 1 : -1;
        }
      }
    }
    return probes;
  }

  /** As it is written in options. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
