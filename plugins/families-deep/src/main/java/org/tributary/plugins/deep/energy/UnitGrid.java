package org.tributary.plugins.deep.energy;

/**
 * Middles of equal cells of the unit cube.
 *
 * @param dimension 1 or 2
 * @param side cells a side
 */
record UnitGrid(int dimension, int side) {

  int cells() {
    return dimension == 1 ? side : side * side;
  }

  /** Coordinate {@code i} of the middle of a cell. */
  double middle(int cell, int i) {
    return ((i == 0 ? cell % side : cell / side) + 0.5) / side;
  }

  /** Middles of all cells, row major. */
  float[] middles() {
    float[] middles = new float[cells() * dimension];
    for (int at = 0; at < middles.length; at++) {
      middles[at] = (float) middle(at / dimension, at % dimension);
    }
    return middles;
  }
}
