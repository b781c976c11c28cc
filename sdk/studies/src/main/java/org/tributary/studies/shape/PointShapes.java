package org.tributary.studies.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tributary.numerics.statistics.PrincipalComponents;
import org.tributary.numerics.statistics.Quantiles;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * A cloud of points in the plane: shaded squares for the side that others are held against, so that
 * none of its rows is shown as such, and dots for the other.
 */
final class PointShapes {
  private static final int SQUARES = 28;
  private static final int MOST_DOTS = 400;

  /** Several such pictures stand beside each other. */
  private static final int MOST_OF_MANY = 200;

  private static final double TAIL = 0.005;

  /** A square of fewer rows than this is left out. */
  private static final int FEWEST_ROWS = 2;

  /** Labels beyond this many have no column of their own. */
  private static final int MOST_LEVELS = 12;

  private PointShapes() {}

  /** Two columns as they are. */
  static String plane(Rows reference, Rows drawn) {
    return csv(
        reference.name(), rows(reference, 0, 1), drawn.name(), rows(drawn, 0, 1), MOST_OF_MANY);
  }

  private static double[][] rows(Rows side, int first, int second) {
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < side.size(); row++) {
      double x = side.columns()[first][row];
      double y = side.columns()[second][row];
      if (Double.isFinite(x) && Double.isFinite(y)) {
        rows.add(new double[] {x, y});
      }
    }
    return rows.toArray(double[][]::new);
  }

  /**
   * The first two principal axes of the reference, its columns divided by their standard deviation
   * and each label a column of its own; missing values lie at the mean. Empty where the reference
   * has fewer than two such columns or rows.
   */
  static String projection(Space space, Rows reference, Rows drawn) {
    double[][] real = encoded(space, reference, reference);
    if (real.length < 3 || real[0].length < 2) {
      return "";
    }
    PrincipalComponents axes = PrincipalComponents.fit(real, 2);
    return csv(
        reference.name(),
        axes.project(real),
        drawn.name(),
        axes.project(encoded(space, reference, drawn)),
        MOST_DOTS);
  }

  private static double[][] encoded(Space space, Rows reference, Rows side) {
    List<double[]> columns = new ArrayList<>();
    for (int column = 0; column < space.width(); column++) {
      double[] own = side.columns()[column];
      if (space.kind(column) instanceof Kind.Category category) {
        for (int level = 0; level < Math.min(MOST_LEVELS, category.levels().size()); level++) {
          int code = level;
          add(
              Arrays.stream(own).map(value -> value == code ? 1 : 0).toArray(),
              Arrays.stream(reference.columns()[column]).map(v -> v == code ? 1 : 0).toArray(),
              columns);
        }
      } else {
        add(own, reference.present(column), columns);
      }
    }
    double[][] rows = new double[side.size()][columns.size()];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        rows[row][column] = columns.get(column)[row];
      }
    }
    return rows;
  }

  private static void add(double[] own, double[] real, List<double[]> columns) {
    double mean = Arrays.stream(real).average().orElse(0);
    double variance = Arrays.stream(real).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    if (variance > 0) {
      double deviation = Math.sqrt(variance);
      columns.add(
          Arrays.stream(own)
              .map(value -> Double.isFinite(value) ? (value - mean) / deviation : 0)
              .toArray());
    }
  }

  private static String csv(
      String shadedName, double[][] shaded, String dottedName, double[][] dotted, int most) {
    StringBuilder text = new StringBuilder("panel,of,x,y,width,height,share\n");
    if (shaded.length == 0) {
      return "";
    }
    double[] low = new double[2];
    double[] step = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      int at = axis;
      double[] values = Arrays.stream(shaded).mapToDouble(row -> row[at]).toArray();
      low[axis] = Quantiles.of(values, TAIL);
      double high = Quantiles.of(values, 1 - TAIL);
      step[axis] = high > low[axis] ? (high - low[axis]) / SQUARES : 1;
    }
    int[][] counts = new int[SQUARES][SQUARES];
    for (double[] row : shaded) {
      int i = (int) Math.floor((row[0] - low[0]) / step[0]);
      int j = (int) Math.floor((row[1] - low[1]) / step[1]);
      if (i >= 0 && i < SQUARES && j >= 0 && j < SQUARES) {
        counts[i][j]++;
      }
    }
    int darkest = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(1);
    for (int i = 0; i < SQUARES; i++) {
      for (int j = 0; j < SQUARES; j++) {
        if (counts[i][j] >= FEWEST_ROWS) {
          text.append(',').append(Rows.quoted(shadedName)).append(',');
          double x = low[0] + (i + 0.5) * step[0];
          double y = low[1] + (j + 0.5) * step[1];
          append(text, x, y, step, counts[i][j] / (double) darkest);
        }
      }
    }
    for (int row = 0; row < Math.min(most, dotted.length); row++) {
      text.append(',').append(Rows.quoted(dottedName)).append(',');
      append(text, dotted[row][0], dotted[row][1], new double[2], 1);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, double x, double y, double[] size, double share) {
    text.append(
        String.format(Locale.ROOT, "%.5g,%.5g,%.5g,%.5g,%.3f", x, y, size[0], size[1], share));
    text.append('\n');
  }
}
