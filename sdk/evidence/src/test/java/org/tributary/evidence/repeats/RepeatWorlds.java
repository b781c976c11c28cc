package org.tributary.evidence.repeats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.evidence.repeats.Column.Kind;
import org.tributary.numerics.random.RandomStream;

/** Tables of 1,000 rows whose repeats are natural, and ways to copy rows into one. */
final class RepeatWorlds {
  static final int ROWS = 1000;

  private RepeatWorlds() {}

  /** Items of 1-5, correlated normal values cut at -1.5, -.5, .5 and 1.5. */
  static List<Column> likert(int items, double correlation, RandomStream s) {
    double[][] values = new double[items][ROWS];
    for (int i = 0; i < ROWS; i++) {
      double shared = Math.sqrt(correlation) * s.nextGaussian();
      for (double[] column : values) {
        double z = shared + Math.sqrt(1 - correlation) * s.nextGaussian();
        column[i] = Math.max(1, Math.min(5, Math.round(z) + 3));
      }
    }
    return numbers(values);
  }

  static List<Column> oneHot(int categories, RandomStream s) {
    double[][] values = new double[categories][ROWS];
    for (int i = 0; i < ROWS; i++) {
      values[s.nextInt(categories)][i] = 1;
    }
    return numbers(values);
  }

  /** Three amounts that are all 0 in three of ten rows. */
  static List<Column> zeroInflated(RandomStream s) {
    double[][] values = new double[3][ROWS];
    for (int i = 0; i < ROWS; i++) {
      boolean zero = s.nextDouble() < .3;
      for (double[] column : values) {
        column[i] = zero ? 0 : Math.exp(s.nextGaussian());
      }
    }
    return numbers(values);
  }

  /**
   * A city of 600, drawn by its population, which it determines. (Equally likely cities are the law
   * that Cauchy and Schwarz's inequality just allows: grouped in 19 of 3,000.)
   */
  static List<Column> cities(RandomStream s) {
    double[] populations = new double[600];
    Arrays.setAll(populations, c -> Math.round(Math.exp(10 + s.nextGaussian())));
    double[] cumulative = populations.clone();
    Arrays.parallelPrefix(cumulative, Double::sum);
    int[] city = new int[ROWS];
    Arrays.setAll(city, i -> s.categorical(cumulative));
    double[] population = Arrays.stream(city).mapToDouble(c -> populations[c]).toArray();
    return List.of(Column.labels(city), Column.numbers(population));
  }

  static List<Column> normal(int columns, double step, RandomStream s) {
    double[][] values = new double[columns][ROWS];
    for (double[] column : values) {
      Arrays.setAll(
          column, i -> step > 0 ? Math.round(s.nextGaussian() / step) * step : s.nextGaussian());
    }
    return numbers(values);
  }

  static List<Column> mixed(RandomStream s) {
    List<Column> columns = new ArrayList<>(normal(3, 0, s));
    for (int k = 0; k < 2; k++) {
      int[] labels = new int[ROWS];
      Arrays.setAll(labels, i -> s.nextInt(4));
      columns.add(Column.labels(labels));
    }
    return columns;
  }

  /** The last rows replaced by copies of others. */
  static List<Column> copied(List<Column> columns, double share, RandomStream s) {
    int copies = (int) Math.round(share * ROWS);
    int[] from = s.sampleWithoutReplacement(ROWS - copies, copies);
    List<Column> copied = new ArrayList<>();
    for (Column column : columns) {
      double[] values = column.values().clone();
      for (int k = 0; k < copies; k++) {
        values[ROWS - copies + k] = values[from[k]];
      }
      copied.add(new Column(values, column.kind()));
    }
    return copied;
  }

  static List<Column> stacked(List<Column> columns) {
    List<Column> stacked = new ArrayList<>();
    for (Column column : columns) {
      double[] twice = Arrays.copyOf(column.values(), 2 * ROWS);
      System.arraycopy(column.values(), 0, twice, ROWS, ROWS);
      stacked.add(new Column(twice, column.kind()));
    }
    return stacked;
  }

  private static List<Column> numbers(double[][] values) {
    return Arrays.stream(values).map(column -> new Column(column, Kind.NUMBER)).toList();
  }
}
