package org.tributary.plugins.metrics.sample.points;

import java.util.Arrays;
import java.util.OptionalInt;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;

/**
 * Raw rows of a role as a matrix, a row of weight w standing there w times.
 *
 * <p>A law is drawn as often as wanted. Rows at hand, and weights above what is wanted, are thinned
 * at random, without replacement, from a stream of the role and source; their order is kept.
 */
public final class RolePoints {
  private static final double DIVERGED = 1e50;

  private RolePoints() {}

  /**
   * At most {@code most} rows of a role and source.
   *
   * @param most 0 means as many as the study evaluates on, or all rows at hand
   * @return rows x {@code space.width()}; rows may be 0
   */
  public static DMatrixRMaj of(Evaluation evaluation, Role role, int source, int most) {
    Samples points = points(evaluation, role, source, most);
    int[] rows = chosen(evaluation, points, role, source, most);
    int width = points.space().width();
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, width);
    for (int row = 0; row < rows.length; row++) {
      points.copyRow(rows[row], matrix.data, row * width);
    }
    return matrix;
  }

  /**
   * The resampling unit of each of the same rows; of no length where every row stands for itself.
   *
   * @param most as in {@link #of}
   */
  public static int[] units(Evaluation evaluation, Role role, int source, int most) {
    Samples points = points(evaluation, role, source, most);
    int[] rows = chosen(evaluation, points, role, source, most);
    int[] units = new int[rows.length];
    boolean known = false;
    for (int row = 0; row < units.length; row++) {
      OptionalInt unit = evaluation.unit(role, points.rowId(rows[row]));
      known |= unit.isPresent();
      units[row] = unit.orElse(-1 - row);
    }
    return known ? units : new int[0];
  }

  /** Rows at hand may lie in the order of a file: the first of them are no random sample. */
  private static Samples points(Evaluation evaluation, Role role, int source, int most) {
    return evaluation.points(role, source, evaluation.law(role).isPresent() ? most : 0);
  }

  private static int[] chosen(
      Evaluation evaluation, Samples points, Role role, int source, int most) {
    long total = points.totalWeight();
    int[] rows = repeated(points, total);
    if (most > 0 && total > most) {
      int[] places =
          evaluation.stream("thinning")
              .child(role.word(), source)
              .sampleWithoutReplacement(rows.length, most);
      Arrays.sort(places);
      int[] all = rows;
      rows = Arrays.stream(places).map(place -> all[place]).toArray();
    }
    return rows;
  }

  private static int[] repeated(Samples points, long total) {
    if (total > Integer.MAX_VALUE / 2) {
      throw new TributaryException(
          "too-many-rows", "weights sum to " + total + " rows; draw fewer points");
    }
    int[] rows = new int[(int) total];
    int next = 0;
    for (int row = 0; row < points.size(); row++) {
      int to = next + (int) points.weight(row);
      Arrays.fill(rows, next, to, row);
      next = to;
    }
    return rows;
  }

  /** Whether a value is infinite or above 1e50 in magnitude: its law ran away. */
  public static boolean diverged(DMatrixRMaj rows) {
    for (int cell = 0; cell < rows.getNumElements(); cell++) {
      if (Math.abs(rows.data[cell]) > DIVERGED) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a value is infinite or above 1e50 times the greatest magnitude, at least 1, that its
   * column has in reference rows: its law ran away from theirs, whatever the unit.
   */
  public static boolean diverged(DMatrixRMaj rows, DMatrixRMaj reference) {
    double[] most = new double[rows.numCols];
    Arrays.fill(most, 1);
    for (int cell = 0; cell < reference.getNumElements(); cell++) {
      double size = Math.abs(reference.data[cell]);
      int column = cell % reference.numCols;
      most[column] = size > most[column] ? size : most[column];
    }
    for (int cell = 0; cell < rows.getNumElements(); cell++) {
      if (Math.abs(rows.data[cell]) / most[cell % rows.numCols] > DIVERGED) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is missing, which is how tables hold what is not known. */
  public static boolean missing(DMatrixRMaj rows) {
    for (int cell = 0; cell < rows.getNumElements(); cell++) {
      if (Double.isNaN(rows.data[cell])) {
        return true;
      }
    }
    return false;
  }

  /** Matrices of equal width, one below the other. */
  public static DMatrixRMaj stacked(Iterable<DMatrixRMaj> parts, int width) {
    int rows = 0;
    for (DMatrixRMaj part : parts) {
      rows += part.numRows;
    }
    DMatrixRMaj all = new DMatrixRMaj(rows, width);
    int next = 0;
    for (DMatrixRMaj part : parts) {
      System.arraycopy(part.data, 0, all.data, next, part.getNumElements());
      next += part.getNumElements();
    }
    return all;
  }

  /** Total weight of the training rows of a source; 0 without a training role. */
  public static long trained(Evaluation evaluation, int source) {
    return evaluation.has(Role.TRAINING)
        ? evaluation.points(Role.TRAINING, source, 0).totalWeight()
        : 0;
  }
}
