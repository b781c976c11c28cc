package org.tributary.plugins.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Values that are missing. Each is missing by a draw of its own; the extra column {@code mask}, one
 * number a column, is 1 where a value is seen. A greater share misses what a smaller one misses,
 * and more.
 *
 * @param share probability that a value is missing, in [0, 1)
 * @param columns that may miss values; empty for all (of MAR all but the driver)
 * @param driver of MAR; the first column unless given
 */
record Missing(
    Mechanism mechanism, double share, Fill fill, List<String> columns, Optional<String> driver)
    implements ObservationModel {
  private static final String MASK = "mask";

  Missing {
    columns = List.copyOf(columns);
    if (driver.isPresent() && mechanism != Mechanism.MAR) {
      throw new OptionException("driver", "only the mechanism mar has a driver: leave it out");
    }
  }

  @Override
  public Space space(Space truth) {
    Columns.refuseTokens(truth, "missing");
    for (int column : chosen(truth)) {
      if (fill == Fill.ZERO && truth.kind(column) instanceof Kind.Category category) {
        throw new OptionException(
            "fill",
            "column '"
                + Columns.name(truth, column)
                + "' is a category, whose code 0 means '"
                + category.levels().get(0)
                + "': use fill: mean (the most frequent level that is seen), or name other columns"
                + " under columns");
      }
    }
    return truth;
  }

  private int driver(Space space) {
    return driver.map(name -> Columns.position(space, name, "driver")).orElse(0);
  }

  private int[] chosen(Space space) {
    int[] named = columns.isEmpty() ? Columns.all(space) : Columns.of(space, columns, "columns");
    if (mechanism != Mechanism.MAR) {
      return named;
    }
    int always = driver(space);
    int[] others = Arrays.stream(named).filter(column -> column != always).toArray();
    if (others.length == 0 || !columns.isEmpty() && others.length < named.length) {
      throw new OptionException(
          "driver",
          "values miss at random by column '"
              + Columns.name(space, always)
              + "', which is always seen itself: name another driver, or other columns");
    }
    return others;
  }

  @Override
  public Samples observe(Samples truth, RandomStream stream) {
    space(truth.space());
    Samples rows = truth.expanded(stream.child("one by one"));
    DMatrixRMaj values = rows.toMatrix();
    double[] mask = seenSoFar(rows);
    for (int column : chosen(rows.space())) {
      double[] chances = chances(values, column, rows.space());
      RandomStream own = stream.child("column", column);
      for (int row = 0; row < chances.length; row++) {
        if (own.nextDouble() < chances[row]) {
          mask[row * values.numCols + column] = 0;
        }
      }
    }
    for (int column : chosen(rows.space())) {
      fill.apply(values, mask, column, rows.space());
    }
    return SeenRows.of(rows, values).with(MASK, mask);
  }

  /** 1 everywhere, but where rows miss values already. */
  private static double[] seenSoFar(Samples rows) {
    int width = rows.space().width();
    double[] mask = new double[rows.size() * width];
    boolean masked = rows.extras().contains(MASK);
    for (int at = 0; at < mask.length; at++) {
      mask[at] = masked ? rows.extra(MASK, at / width, at % width) : 1;
    }
    return mask;
  }

  private double[] chances(DMatrixRMaj values, int column, Space space) {
    if (mechanism == Mechanism.MCAR) {
      double[] constant = new double[values.numRows];
      Arrays.fill(constant, share);
      return constant;
    }
    int on = mechanism == Mechanism.MAR ? driver(space) : column;
    double[] drives = new double[values.numRows];
    Arrays.setAll(drives, row -> values.get(row, on));
    return Mechanism.rising(drives, share);
  }

  @Override
  public Facts facts() {
    return new Facts(
        Map.of(
            "model",
            "missing",
            "mechanism",
            mechanism.name().toLowerCase(Locale.ROOT),
            "share",
            share,
            "fill",
            fill.name().toLowerCase(Locale.ROOT)));
  }
}
