package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/**
 * Rows as copies are looked for in them: a number less its mean over its standard deviation in the
 * real rows, one of all values where they share a unit; a category, and the source where there are
 * several, as one coordinate a level of which one is 1/sqrt 2, so that two levels lie at distance
 * 1; a missing number as a level of its own.
 */
final class RowPoints {
  private static final double LEVEL = Math.sqrt(0.5);
  // what a missing number is coded as: any one value that no table holds
  private static final double MISSING = -Double.MAX_VALUE;

  /** Greatest magnitude, then mean and standard deviation of values over it. */
  private record Scale(double greatest, double mean, double deviation) {
    double of(double value) {
      return (value / greatest - mean) / deviation;
    }
  }

  private final Space space;
  private final List<Scale> scales;
  private final int sources;

  private RowPoints(Space space, List<Scale> scales, int sources) {
    this.space = space;
    this.scales = scales;
    this.sources = sources;
  }

  /** The points of tables that are like these real rows. */
  static RowPoints of(Samples real) {
    Space space = real.space();
    List<Scale> scales = new ArrayList<>();
    boolean common = space instanceof TensorSpace;
    Scale all = common ? scale(real, 0, space.width()) : new Scale(1, 0, 1);
    for (int position = 0; position < space.width(); position++) {
      scales.add(common ? all : scale(real, position, position + 1));
    }
    return new RowPoints(space, scales, real.sources());
  }

  /** Whether distances of such rows have a meaning: not those of token sequences. */
  static boolean possible(Space space) {
    for (int position = 0; position < space.width(); position++) {
      if (space.kind(position) instanceof Kind.Tokens) {
        return false;
      }
    }
    return true;
  }

  /** Whether no value is infinite: its law ran away. */
  static boolean finite(Samples rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int position = 0; position < rows.space().width(); position++) {
        if (Double.isInfinite(rows.value(row, position))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Values as they are and the source, n x (width + 1): equal rows are equal here. */
  DMatrixRMaj raw(Samples rows) {
    int width = space.width();
    DMatrixRMaj raw = new DMatrixRMaj(rows.size(), width + 1);
    for (int row = 0; row < rows.size(); row++) {
      for (int position = 0; position < width; position++) {
        double value = rows.value(row, position);
        raw.set(row, position, Double.isNaN(value) ? MISSING : value);
      }
      raw.set(row, width, rows.source(row));
    }
    return raw;
  }

  /** Points whose Euclidean distances compare rows. */
  DMatrixRMaj points(Samples rows) {
    int width = sources > 1 ? sources : 0;
    for (int position = 0; position < space.width(); position++) {
      width += coordinates(position);
    }
    DMatrixRMaj points = new DMatrixRMaj(rows.size(), width);
    for (int row = 0; row < rows.size(); row++) {
      int at = 0;
      for (int position = 0; position < space.width(); position++) {
        double value = rows.value(row, position);
        if (space.kind(position) instanceof Kind.Category) {
          points.set(row, at + (int) value, LEVEL);
        } else if (Double.isNaN(value)) {
          points.set(row, at + 1, LEVEL);
        } else {
          points.set(row, at, scales.get(position).of(value));
        }
        at += coordinates(position);
      }
      if (sources > 1) {
        points.set(row, at + rows.source(row), LEVEL);
      }
    }
    return points;
  }

  private int coordinates(int position) {
    return space.kind(position) instanceof Kind.Category category ? category.levels().size() : 2;
  }

  private static Scale scale(Samples rows, int from, int to) {
    double greatest = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int position = from; position < to; position++) {
        double value = Math.abs(rows.value(row, position));
        greatest = value > greatest ? value : greatest;
      }
    }
    if (greatest == 0) {
      return new Scale(1, 0, 1);
    }
    double count = 0;
    double mean = 0;
    double squares = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int position = from; position < to; position++) {
        double value = rows.value(row, position) / greatest;
        if (!Double.isNaN(value)) {
          count++;
          double step = value - mean;
          mean += step / count;
          squares += step * (value - mean);
        }
      }
    }
    double deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
    return new Scale(greatest, mean, deviation > 0 ? deviation : 1);
  }
}
