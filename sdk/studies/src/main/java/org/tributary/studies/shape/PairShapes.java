package org.tributary.studies.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tributary.numerics.statistics.Correlation;
import org.tributary.numerics.statistics.Quantiles;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * How strongly each pair of columns goes together on two sides, and the difference: Spearman's
 * correlation of two numbers, in [-1, 1]; Cramer's V where a label takes part, in [0, 1], a number
 * cut at the first side's quintiles.
 *
 * @param space of the columns
 * @param real what the other side is held against
 * @param synthetic the other side
 */
record PairShapes(Space space, Rows real, Rows synthetic) {
  /** More columns than this no map shows legibly: those with the largest differences remain. */
  private static final int MOST_COLUMNS = 14;

  private static final double[] CUTS = {0.2, 0.4, 0.6, 0.8};

  /** As CSV: panels of each side and of synthetic minus real, the lower triangle of each. */
  String csv() {
    int columns = space.width();
    double[][] ofReal = new double[columns][columns];
    double[][] ofSynthetic = new double[columns][columns];
    double[] apart = new double[columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        ofReal[i][j] = strength(real, i, j);
        ofSynthetic[i][j] = strength(synthetic, i, j);
        double difference = Math.abs(ofSynthetic[i][j] - ofReal[i][j]);
        if (Double.isFinite(difference)) {
          apart[i] = Math.max(apart[i], difference);
          apart[j] = Math.max(apart[j], difference);
        }
      }
    }
    double[] sorted = apart.clone();
    Arrays.sort(sorted);
    double least = columns > MOST_COLUMNS ? sorted[columns - MOST_COLUMNS] : 0;
    StringBuilder text = new StringBuilder("panel,row,column,value\n");
    for (String panel : List.of(real.name(), synthetic.name(), "difference")) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < i; j++) {
          double value =
              panel.equals(real.name())
                  ? ofReal[i][j]
                  : panel.equals(synthetic.name())
                      ? ofSynthetic[i][j]
                      : ofSynthetic[i][j] - ofReal[i][j];
          if (apart[i] >= least && apart[j] >= least && Double.isFinite(value)) {
            text.append(Rows.quoted(panel)).append(',');
            text.append(Rows.quoted(Rows.name(space, i))).append(',');
            text.append(Rows.quoted(Rows.name(space, j))).append(',');
            text.append(String.format(Locale.ROOT, "%.3f", value)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  private boolean label(int column) {
    return space.kind(column) instanceof Kind.Category;
  }

  /** NaN where a column is constant, or no row has both values. */
  private double strength(Rows rows, int i, int j) {
    double[] first = rows.columns()[i];
    double[] second = rows.columns()[j];
    int[] both =
        IntStream.range(0, rows.size())
            .filter(row -> Double.isFinite(first[row]) && Double.isFinite(second[row]))
            .toArray();
    double[] a = Arrays.stream(both).mapToDouble(row -> first[row]).toArray();
    double[] b = Arrays.stream(both).mapToDouble(row -> second[row]).toArray();
    if (constant(a) || constant(b)) {
      return Double.NaN;
    }
    return label(i) || label(j) ? cramer(codes(a, i), codes(b, j)) : Correlation.spearman(a, b);
  }

  private static boolean constant(double[] values) {
    return values.length < 2 || Arrays.stream(values).distinct().limit(2).count() < 2;
  }

  private int[] codes(double[] values, int column) {
    if (label(column)) {
      return Arrays.stream(values).mapToInt(code -> (int) code).toArray();
    }
    double[] cuts = Arrays.stream(CUTS).map(p -> Quantiles.of(real.present(column), p)).toArray();
    return Arrays.stream(values)
        .mapToInt(value -> (int) Arrays.stream(cuts).filter(cut -> value > cut).count())
        .toArray();
  }

  /** sqrt(chi^2 / (n (min(rows, columns) - 1))) of the table of counts (Cramer, 1946). */
  private static double cramer(int[] a, int[] b) {
    int[] first = Arrays.stream(a).distinct().sorted().toArray();
    int[] second = Arrays.stream(b).distinct().sorted().toArray();
    if (first.length < 2 || second.length < 2) {
      return Double.NaN;
    }
    double[][] counts = new double[first.length][second.length];
    double[] ofFirst = new double[first.length];
    double[] ofSecond = new double[second.length];
    for (int row = 0; row < a.length; row++) {
      int i = Arrays.binarySearch(first, a[row]);
      int j = Arrays.binarySearch(second, b[row]);
      counts[i][j]++;
      ofFirst[i]++;
      ofSecond[j]++;
    }
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        double expected = ofFirst[i] * ofSecond[j] / a.length;
        sum += Math.pow(counts[i][j] - expected, 2) / expected;
      }
    }
    return Math.sqrt(sum / a.length / (Math.min(first.length, second.length) - 1));
  }
}
