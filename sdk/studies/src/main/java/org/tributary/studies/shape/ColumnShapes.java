package org.tributary.studies.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tributary.numerics.statistics.Quantiles;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Shares of values in bins that all sides have in common, a column at a time. Bins of numbers run
 * from the .5 % to the 99.5 % quantile of all sides, what lies outside counts at the ends; labels
 * that few rows of the first side bear are counted together, so that no label of one person is
 * told.
 *
 * @param space of the columns
 * @param sides the first is what the others are held against; none is empty
 */
record ColumnShapes(Space space, List<Rows> sides) {
  private static final int MOST_BINS = 40;
  private static final int FEWEST_BINS = 8;
  private static final double TAIL = 0.005;
  private static final int MOST_LABELS = 10;

  /** A label of fewer rows than this could be one person's. */
  private static final int FEWEST_ROWS = 5;

  /**
   * One column.
   *
   * @param name with what is missing
   * @param ends low end, high end of each bin; or a label and nothing
   * @param shares by side and bin
   */
  private record Shape(String name, List<String[]> ends, double[][] shares) {
    /** Total variation of the first two sides in these bins. */
    double apart() {
      double sum = 0;
      for (int bin = 0; bin < ends.size() && shares.length > 1; bin++) {
        sum += Math.abs(shares[0][bin] - shares[1][bin]);
      }
      return sum / 2;
    }
  }

  /** As CSV: the columns whose first two sides are farthest apart, farthest first. */
  String csv(int most) {
    StringBuilder text = new StringBuilder("panel,of,low,high,share\n");
    IntStream.range(0, space.width())
        .mapToObj(this::shape)
        .sorted(Comparator.comparingDouble((Shape shape) -> -shape.apart()))
        .limit(most)
        .forEach(shape -> write(shape, text));
    return text.toString();
  }

  private void write(Shape shape, StringBuilder text) {
    for (int side = 0; side < sides.size(); side++) {
      for (int bin = 0; bin < shape.ends.size(); bin++) {
        text.append(Rows.quoted(shape.name)).append(',');
        text.append(Rows.quoted(sides.get(side).name())).append(',');
        text.append(Rows.quoted(shape.ends.get(bin)[0])).append(',');
        text.append(shape.ends.get(bin)[1]).append(',');
        text.append(String.format(Locale.ROOT, "%.4g", shape.shares[side][bin])).append('\n');
      }
    }
  }

  private Shape shape(int column) {
    String name = Rows.name(space, column) + missing(column);
    return space.kind(column) instanceof Kind.Category category
        ? labels(name, column, category.levels())
        : numbers(name, column, space.kind(column) instanceof Kind.Whole);
  }

  private String missing(int column) {
    List<String> shares = new ArrayList<>();
    boolean any = false;
    for (Rows side : sides) {
      double share = 1 - side.present(column).length / (double) Math.max(1, side.size());
      any |= share > 0;
      shares.add(String.format(Locale.ROOT, "%.0f %% of %s", 100 * share, side.name()));
    }
    return any ? " (missing: " + String.join(", ", shares) + ")" : "";
  }

  private Shape numbers(String name, int column, boolean whole) {
    double[] all =
        sides.stream().flatMapToDouble(side -> Arrays.stream(side.present(column))).toArray();
    if (all.length == 0) {
      return new Shape(name, List.of(), new double[sides.size()][0]);
    }
    double low = Quantiles.of(all, TAIL);
    double high = Quantiles.of(all, 1 - TAIL);
    int bins = Math.max(FEWEST_BINS, Math.min(MOST_BINS, (int) Math.sqrt(sides.get(0).size())));
    if (whole) {
      low = Math.floor(low) - 0.5;
      double width = Math.max(1, Math.ceil((high - low) / MOST_BINS));
      bins = Math.max(1, (int) Math.ceil((high - low) / width));
      high = low + bins * width;
    } else if (!(high > low)) {
      double room = Math.max(0.5, Math.abs(low) / 10);
      low -= room;
      high += room;
    }
    double width = (high - low) / bins;
    List<String[]> ends = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      ends.add(new String[] {text(low + bin * width), text(low + (bin + 1) * width)});
    }
    double[][] shares = new double[sides.size()][bins];
    for (int side = 0; side < sides.size(); side++) {
      double[] values = sides.get(side).present(column);
      for (double value : values) {
        int bin = (int) Math.floor((value - low) / width);
        shares[side][Math.max(0, Math.min(bins - 1, bin))] += 1.0 / values.length;
      }
    }
    return new Shape(name, ends, shares);
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private Shape labels(String name, int column, List<String> levels) {
    long[][] counts = new long[sides.size()][levels.size()];
    for (int side = 0; side < sides.size(); side++) {
      for (double code : sides.get(side).present(column)) {
        counts[side][(int) code]++;
      }
    }
    List<Integer> shown =
        IntStream.range(0, levels.size())
            .boxed()
            .filter(level -> counts[0][level] >= FEWEST_ROWS)
            .sorted(Comparator.comparingLong((Integer level) -> -counts[0][level]))
            .limit(MOST_LABELS)
            .toList();
    boolean others = shown.size() < levels.size();
    List<String[]> ends = new ArrayList<>();
    shown.forEach(level -> ends.add(new String[] {levels.get(level), ""}));
    if (others) {
      ends.add(new String[] {"others", ""});
    }
    double[][] shares = new double[sides.size()][ends.size()];
    for (int side = 0; side < sides.size(); side++) {
      double total = Math.max(1, Arrays.stream(counts[side]).sum());
      double rest = 0;
      for (int level = 0; level < levels.size(); level++) {
        int at = shown.indexOf(level);
        if (at >= 0) {
          shares[side][at] = counts[side][level] / total;
        } else {
          rest += counts[side][level] / total;
        }
      }
      if (others) {
        shares[side][ends.size() - 1] = rest;
      }
    }
    return new Shape(name, ends, shares);
  }
}
