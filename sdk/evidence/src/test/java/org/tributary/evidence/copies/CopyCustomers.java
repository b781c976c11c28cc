package org.tributary.evidence.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/** Tables of 100 customers of 1-50 rows, with columns that are constant in a customer. */
final class CopyCustomers {
  private static final int CUSTOMERS = 100;

  private CopyCustomers() {}

  /** Rows with the customer of each. */
  private record Rows(DMatrixRMaj points, Units units) {}

  /** Four numbers, two of them constant in a customer; a share of the candidate nearly copied. */
  static CopyVerdict numbers(double share, RandomStream s) {
    Rows training = numberRows(s);
    Rows candidate = numberRows(s);
    int count = (int) Math.round(share * candidate.points().numRows);
    DMatrixRMaj points = candidate.points();
    if (count > 0) {
      double noise = .1 * CopyWorlds.spacing(training.points());
      count = Math.min(count, training.points().numRows);
      DMatrixRMaj planted = CopyWorlds.planted(points, training.points(), count, noise, s);
      int[] targets = s.sampleWithoutReplacement(points.numRows, count);
      for (int k = 0; k < count; k++) {
        System.arraycopy(
            planted.data, k * points.numCols, points.data, targets[k] * points.numCols, 4);
      }
    }
    return judge(training, new Rows(points, candidate.units()));
  }

  /** A verdict, and the rate at which rows of two customers are equal to some row of the other. */
  record Categories(CopyVerdict verdict, double between) {}

  /** Three categories that are constant in a customer, and a count. */
  static Categories categories(RandomStream s) {
    Rows training = categoryRows(s);
    Rows candidate = categoryRows(s);
    CopyVerdict verdict = judge(training, candidate);
    Set<List<Double>> known = new HashSet<>();
    for (int i = 0; i < training.points().numRows; i++) {
      known.add(row(training.points(), i));
    }
    double equal = 0;
    for (int i = 0; i < candidate.points().numRows; i++) {
      equal += known.contains(row(candidate.points(), i)) ? 1 : 0;
    }
    return new Categories(verdict, equal / candidate.points().numRows);
  }

  private static CopyVerdict judge(Rows training, Rows candidate) {
    List<int[]> codes = RowCodes.of(List.of(training.points(), candidate.points()));
    return new CopyJudge(.95)
        .judge(
            new CopyTable(codes.get(0), training.points(), training.units()),
            new CopyTable(codes.get(1), candidate.points(), candidate.units()),
            Optional.empty());
  }

  private static Rows numberRows(RandomStream s) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int u = 0; u < CUSTOMERS; u++) {
      double first = s.nextGaussian();
      double second = s.nextGaussian();
      int size = size(s);
      for (int i = 0; i < size; i++) {
        rows.add(new double[] {first, second, s.nextGaussian(), s.nextGaussian()});
        labels.add(u);
      }
    }
    return rows(rows, labels);
  }

  private static Rows categoryRows(RandomStream s) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int u = 0; u < CUSTOMERS; u++) {
      double[] constant = {s.nextInt(2), s.nextInt(6), s.nextInt(8)};
      int size = size(s);
      for (int i = 0; i < size; i++) {
        rows.add(
            new double[] {constant[0], constant[1], constant[2], (int) (4 * s.nextExponential())});
        labels.add(u);
      }
    }
    return rows(rows, labels);
  }

  private static Rows rows(List<double[]> rows, List<Integer> labels) {
    int columns = rows.get(0).length;
    DMatrixRMaj points = new DMatrixRMaj(rows.size(), columns);
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, points.data, i * columns, columns);
    }
    return new Rows(points, Units.of(labels.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static int size(RandomStream s) {
    return (int) Math.exp(s.nextDouble() * Math.log(51));
  }

  private static List<Double> row(DMatrixRMaj points, int row) {
    List<Double> values = new ArrayList<>();
    for (int c = 0; c < points.numCols; c++) {
      values.add(points.get(row, c));
    }
    return values;
  }
}
