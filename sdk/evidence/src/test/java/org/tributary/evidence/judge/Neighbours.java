package org.tributary.evidence.judge;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.evidence.units.UnitFolds;
import org.tributary.numerics.random.RandomStream;

/** A two-sample test by the 5 nearest rows of other folds. */
final class Neighbours {
  private static final int NEAREST = 5;

  private Neighbours() {}

  static double accuracy(Tables first, Tables second, boolean byUnit, RandomStream stream) {
    int n = first.rows().numRows;
    int all = n + second.rows().numRows;
    DMatrixRMaj rows = new DMatrixRMaj(all, Tables.COLUMNS);
    System.arraycopy(first.rows().data, 0, rows.data, 0, first.rows().data.length);
    System.arraycopy(
        second.rows().data, 0, rows.data, first.rows().data.length, second.rows().data.length);
    int[] labels = new int[all];
    for (int i = 0; i < all; i++) {
      labels[i] = i < n ? first.units().ofRow(i) : 1_000_000 + second.units().ofRow(i - n);
    }
    int[] fold = UnitFolds.of(byUnit ? Units.of(labels) : Units.rows(all), 5, stream);
    DMatrixRMaj distances = PairDissimilarity.euclidean().between(rows, rows);
    double right = 0;
    for (int i = 0; i < all; i++) {
      double[] nearest = new double[NEAREST];
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      boolean[] real = new boolean[NEAREST];
      for (int j = 0; j < all; j++) {
        double distance = distances.data[i * all + j];
        if (fold[j] == fold[i] || distance >= nearest[NEAREST - 1]) {
          continue;
        }
        int place = NEAREST - 1;
        while (place > 0 && nearest[place - 1] > distance) {
          nearest[place] = nearest[place - 1];
          real[place] = real[place - 1];
          place--;
        }
        nearest[place] = distance;
        real[place] = j < n;
      }
      int votes = 0;
      for (boolean vote : real) {
        votes += vote ? 1 : 0;
      }
      right += votes > NEAREST / 2 == i < n ? 1 : 0;
    }
    return right / all;
  }
}
