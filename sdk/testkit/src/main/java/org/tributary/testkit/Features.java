package org.tributary.testkit;

import java.util.Arrays;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Rows as numbers of a fixed length: reals and whole numbers as they are, one indicator a level of
 * a category, the share of each token in a sequence.
 */
final class Features {
  private final Space space;
  private final int width;

  Features(Space space) {
    this.space = space;
    int total = 0;
    for (int position = 0; position < positions(); position++) {
      total += width(space.kind(position));
    }
    this.width = total;
  }

  /** Numbers a row. */
  int width() {
    return width;
  }

  /** The numbers of a row. */
  double[] of(Samples rows, int row) {
    double[] all = new double[width];
    int at = 0;
    for (int position = 0; position < positions(); position++) {
      Kind kind = space.kind(position);
      if (kind instanceof Kind.Tokens) {
        for (int i = 0; i < rows.length(row); i++) {
          all[(int) rows.value(row, i)] += 1.0 / rows.length(row);
        }
      } else if (kind instanceof Kind.Category) {
        all[at + (int) rows.value(row, position)] = 1;
      } else {
        all[at] = rows.value(row, position);
      }
      at += width(kind);
    }
    return all;
  }

  /** Means over rows, weights counted. */
  double[] mean(Samples rows) {
    double[] mean = new double[width];
    double total = rows.totalWeight();
    for (int row = 0; row < rows.size(); row++) {
      double[] own = of(rows, row);
      for (int i = 0; i < width; i++) {
        mean[i] += rows.weight(row) * own[i] / total;
      }
    }
    return mean;
  }

  /** How far {@code moved} goes along {@code way}, which has length 1 then. */
  static double along(double[] moved, double[] way) {
    double product = 0;
    for (int i = 0; i < way.length; i++) {
      product += moved[i] * way[i];
    }
    return product / Arrays.stream(way).map(each -> each * each).sum();
  }

  /** The difference of two means. */
  static double[] minus(double[] first, double[] second) {
    double[] difference = first.clone();
    Arrays.setAll(difference, i -> first[i] - second[i]);
    return difference;
  }

  private int positions() {
    return space.kind(0) instanceof Kind.Tokens ? 1 : space.width();
  }

  private static int width(Kind kind) {
    if (kind instanceof Kind.Category category) {
      return category.levels().size();
    }
    return kind instanceof Kind.Tokens tokens ? tokens.vocabulary() : 1;
  }
}
