package org.tributary.plugins.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Rows that do not follow the law, each by a draw of its own (Huber 1964). Which they are is not
 * said: no extra column tells.
 *
 * @param share probability that a row is replaced, in [0, 1]
 * @param shift of {@link Recipe#SHIFTED}, in standard deviations of each real column
 */
record Contamination(double share, Recipe recipe, double shift) implements ObservationModel {

  @Override
  public Space space(Space truth) {
    Columns.refuseTokens(truth, "contamination");
    return truth;
  }

  /** Replaces one row. */
  private interface Maker {
    /** Writes what is seen instead of a row; draws the same number of numbers for every row. */
    void replace(int row, double[] into);
  }

  @Override
  public Samples observe(Samples truth, RandomStream stream) {
    Samples rows = truth.expanded(stream.child("one by one"));
    DMatrixRMaj clean = rows.toMatrix();
    DMatrixRMaj values = clean.copy();
    Maker maker =
        switch (recipe) {
          case UNIFORM -> uniform(clean, rows.space(), stream.child("uniform"));
          case SHIFTED -> shifted(clean, rows.space());
          case OTHER_SOURCE -> others(clean, rows, stream.child("other"));
        };
    RandomStream hit = stream.child("hit");
    double[] row = new double[clean.numCols];
    for (int at = 0; at < clean.numRows; at++) {
      maker.replace(at, row);
      if (hit.nextDouble() < share) {
        System.arraycopy(row, 0, values.data, at * row.length, row.length);
      }
    }
    return SeenRows.of(rows, values);
  }

  private static double[] column(DMatrixRMaj values, int column) {
    double[] all = new double[values.numRows];
    Arrays.setAll(all, row -> values.get(row, column));
    return all;
  }

  private static Maker uniform(DMatrixRMaj clean, Space space, RandomStream stream) {
    double[] least = new double[clean.numCols];
    double[] most = new double[clean.numCols];
    for (int j = 0; j < least.length; j++) {
      boolean category = space.kind(j) instanceof Kind.Category;
      least[j] = category ? 0 : Arrays.stream(column(clean, j)).min().orElse(0);
      most[j] =
          space.kind(j) instanceof Kind.Category levels
              ? levels.levels().size() - 1
              : Arrays.stream(column(clean, j)).max().orElse(0);
    }
    return (row, into) -> {
      for (int j = 0; j < into.length; j++) {
        double u = stream.nextDouble();
        into[j] =
            space.kind(j) instanceof Kind.Real
                ? least[j] + u * (most[j] - least[j])
                : least[j] + Math.floor(u * (most[j] - least[j] + 1));
      }
    };
  }

  private Maker shifted(DMatrixRMaj clean, Space space) {
    double[] by = new double[clean.numCols];
    for (int j = 0; j < by.length; j++) {
      boolean moves = space.kind(j) instanceof Kind.Real && clean.numRows > 1;
      by[j] = moves ? shift * Moments.of(column(clean, j)).standardDeviation() : 0;
    }
    return (row, into) -> {
      for (int j = 0; j < into.length; j++) {
        into[j] = clean.get(row, j) + by[j];
      }
    };
  }

  private static Maker others(DMatrixRMaj clean, Samples rows, RandomStream stream) {
    int[][] foreign = new int[rows.sources()][];
    for (int k = 0; k < foreign.length; k++) {
      int own = k;
      foreign[k] = IntStream.range(0, rows.size()).filter(row -> rows.source(row) != own).toArray();
    }
    return (row, into) -> {
      int[] choice = foreign[rows.source(row)];
      if (choice.length == 0) {
        throw new IllegalArgumentException(
            "contamination by other-source needs rows of two sources, all are of source "
                + rows.source(row)
                + ": use uniform or shifted");
      }
      int other = choice[stream.nextInt(choice.length)];
      System.arraycopy(clean.data, other * into.length, into, 0, into.length);
    };
  }

  @Override
  public Facts facts() {
    return new Facts(
        Map.of(
            "model",
            "contamination",
            "share",
            share,
            "by",
            recipe.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
