package org.tributary.evidence.copies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/** Laws of rows, and candidates that copy them or do not. */
final class CopyWorlds {
  private CopyWorlds() {}

  /** Laws of the acceptance list. */
  enum Law {
    NORMAL_2(2),
    NORMAL_6(6),
    ONE_DECIMAL_4(4),
    LIKERT_5(5),
    LIKERT_7(7),
    LIKERT_10(10),
    BINARIES_3(3);

    final int columns;

    Law(int columns) {
      this.columns = columns;
    }

    DMatrixRMaj rows(int count, RandomStream s) {
      DMatrixRMaj rows = new DMatrixRMaj(count, columns);
      double shared = this == ONE_DECIMAL_4 ? .8 : name().startsWith("LIKERT") ? .3 : 0;
      for (int i = 0; i < count; i++) {
        double common = Math.sqrt(shared) * s.nextGaussian();
        for (int c = 0; c < columns; c++) {
          double z = common + Math.sqrt(1 - shared) * s.nextGaussian();
          rows.data[i * columns + c] =
              switch (this) {
                case NORMAL_2, NORMAL_6 -> z;
                case ONE_DECIMAL_4 -> Math.round(10 * z) / 10.0;
                case BINARIES_3 -> z > 0 ? 1 : 0;
                default -> Math.max(1, Math.min(5, Math.round(z) + 3));
              };
        }
      }
      return rows;
    }
  }

  static CopyVerdict judge(DMatrixRMaj training, DMatrixRMaj candidate) {
    List<int[]> codes = RowCodes.of(List.of(training, candidate));
    return new CopyJudge(.95)
        .judge(
            new CopyTable(codes.get(0), training, Units.rows(training.numRows)),
            new CopyTable(codes.get(1), candidate, Units.rows(candidate.numRows)),
            Optional.empty());
  }

  /**
   * The first rows of a candidate replaced by rows of the training table, with noise or without.
   */
  static DMatrixRMaj planted(
      DMatrixRMaj candidate, DMatrixRMaj training, int count, double noise, RandomStream s) {
    DMatrixRMaj planted = candidate.copy();
    int[] from = s.sampleWithoutReplacement(training.numRows, count);
    int columns = training.numCols;
    for (int k = 0; k < count; k++) {
      double[] direction = new double[columns];
      s.fillGaussian(direction, 0, columns);
      double norm = Math.sqrt(Arrays.stream(direction).map(z -> z * z).sum());
      for (int c = 0; c < columns; c++) {
        planted.data[k * columns + c] =
            training.data[from[k] * columns + c] + noise * direction[c] / norm;
      }
    }
    return planted;
  }

  static DMatrixRMaj permuted(DMatrixRMaj rows, RandomStream s) {
    int[] order = s.permutation(rows.numRows);
    DMatrixRMaj permuted = new DMatrixRMaj(rows.numRows, rows.numCols);
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(
          rows.data, order[i] * rows.numCols, permuted.data, i * rows.numCols, rows.numCols);
    }
    return permuted;
  }

  /** The median over rows of the distance to the nearest other row. */
  static double spacing(DMatrixRMaj rows) {
    double[] nearest = new double[rows.numRows];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = distance(rows, i, order(rows, i, 1)[0]);
    }
    Arrays.sort(nearest);
    return nearest[nearest.length / 2];
  }

  /** Each row between a row of the table and one of its five nearest. */
  static DMatrixRMaj interpolated(DMatrixRMaj rows, RandomStream s) {
    DMatrixRMaj made = new DMatrixRMaj(rows.numRows, rows.numCols);
    for (int i = 0; i < rows.numRows; i++) {
      int from = s.nextInt(rows.numRows);
      int to = order(rows, from, 5)[s.nextInt(5)];
      double share = s.nextDouble();
      for (int c = 0; c < rows.numCols; c++) {
        double start = rows.get(from, c);
        made.set(i, c, start + share * (rows.get(to, c) - start));
      }
    }
    return made;
  }

  private static int[] order(DMatrixRMaj rows, int row, int count) {
    int[] nearest = new int[count];
    Arrays.fill(nearest, -1);
    for (int j = 0; j < rows.numRows; j++) {
      if (j == row) {
        continue;
      }
      int place = count;
      while (place > 0
          && (nearest[place - 1] < 0
              || distance(rows, row, j) < distance(rows, row, nearest[place - 1]))) {
        place--;
      }
      if (place < count) {
        System.arraycopy(nearest, place, nearest, place + 1, count - place - 1);
        nearest[place] = j;
      }
    }
    return nearest;
  }

  private static double distance(DMatrixRMaj rows, int first, int second) {
    double squares = 0;
    for (int c = 0; c < rows.numCols; c++) {
      double difference =
          rows.data[first * rows.numCols + c] - rows.data[second * rows.numCols + c];
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }
}
