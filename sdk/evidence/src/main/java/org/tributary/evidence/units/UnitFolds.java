package org.tributary.evidence.units;

import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/**
 * Folds for a classifier, made of whole units: a nearest-neighbour test with folds by row finds the
 * other rows of a customer and reads .57-.61 where the tables have one law (simulated).
 */
public final class UnitFolds {
  private UnitFolds() {}

  /**
   * The fold of each row; every fold gets as many units, give or take one.
   *
   * @param folds 2 to the number of units
   */
  public static int[] of(Units units, int folds, RandomStream stream) {
    if (folds < 2 || folds > units.count()) {
      throw new IllegalArgumentException(
          "folds must be in 2.." + units.count() + ", the number of units, were " + folds);
    }
    int[] order = stream.permutation(units.count());
    int[] ofUnit = new int[units.count()];
    for (int k = 0; k < order.length; k++) {
      ofUnit[order[k]] = k % folds;
    }
    int[] ofRow = new int[units.rowCount()];
    for (int i = 0; i < ofRow.length; i++) {
      ofRow[i] = ofUnit[units.ofRow(i)];
    }
    return ofRow;
  }
}
