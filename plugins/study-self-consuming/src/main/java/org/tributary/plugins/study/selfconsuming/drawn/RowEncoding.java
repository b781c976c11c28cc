package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Arrays;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Rows as numbers for a classifier: each number standardised and its square, each category as
 * indicators, a text as the share of each of its tokens.
 *
 * @param sizes numbers of each position
 * @param kinds what each position holds
 */
record RowEncoding(Kind[] kinds, int[] sizes, double[] means, double[] deviations) {

  /** By the means and deviations of some rows. */
  static RowEncoding of(Samples rows) {
    Space space = rows.space();
    int width = space.kind(0) instanceof Kind.Tokens ? 1 : space.width();
    Kind[] kinds = new Kind[width];
    int[] sizes = new int[width];
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int j = 0; j < width; j++) {
      kinds[j] = space.kind(j);
      if (kinds[j] instanceof Kind.Category category) {
        sizes[j] = category.levels().size();
      } else if (kinds[j] instanceof Kind.Tokens tokens) {
        sizes[j] = tokens.vocabulary();
      } else {
        sizes[j] = 2;
        moments(rows, j, means, deviations);
      }
    }
    return new RowEncoding(kinds, sizes, means, deviations);
  }

  private static void moments(Samples rows, int j, double[] means, double[] deviations) {
    for (int row = 0; row < rows.size(); row++) {
      means[j] += rows.value(row, j) / rows.size();
    }
    double squares = 0;
    for (int row = 0; row < rows.size(); row++) {
      squares += Math.pow(rows.value(row, j) - means[j], 2) / rows.size();
    }
    deviations[j] = squares > 0 ? Math.sqrt(squares) : 1;
  }

  /** The numbers of one row. */
  double[] row(Samples rows, int row) {
    double[] numbers = new double[Arrays.stream(sizes).sum()];
    int at = 0;
    for (int j = 0; j < kinds.length; j++) {
      if (kinds[j] instanceof Kind.Tokens) {
        for (int position = 0; position < rows.length(row); position++) {
          numbers[at + (int) rows.value(row, position)] += 1.0 / rows.length(row);
        }
      } else if (kinds[j] instanceof Kind.Category) {
        numbers[at + (int) rows.value(row, j)] = 1;
      } else {
        double standard = (rows.value(row, j) - means[j]) / deviations[j];
        numbers[at] = standard;
        numbers[at + 1] = standard * standard;
      }
      at += sizes[j];
    }
    return numbers;
  }
}
