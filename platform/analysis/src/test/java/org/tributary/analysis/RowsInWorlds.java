package org.tributary.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tributary.evidence.Units;
import org.tributary.evidence.splits.SplitPlan;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.SplitSizes;

/**
 * Tables of one number a row, mean 0, in the five ways that rows come in. Splits hold out whole
 * units: each once where they are few, else a fifth of them at random, 25 times.
 */
record RowsInWorlds(double[] values, Units units) {
  /** How rows come. */
  enum World {
    /** 200 independent normal rows. */
    INDEPENDENT,
    /** 100 customers of 10 rows, correlation .8 within. */
    CLUSTERED,
    /** 200 independent rows of Student's t with 3 degrees of freedom. */
    HEAVY_TAILED,
    /** 6 blocks of 20 rows, correlation .4 within. */
    FEW_UNITS,
    /**
     * 2,400 rows of a first-order autoregression, coefficient .9, in 30 blocks of 80: eight times
     * as long as the drift. Blocks of three times (30 rows) are too short for every rule: a
     * direction was said in 10 of 60 tables.
     */
    DRIFTING
  }

  /** One split: the mean over its held-out rows, and its sizes. */
  record Split(double mean, SplitSizes sizes) {}

  static RowsInWorlds of(World world, RandomStream stream) {
    return switch (world) {
      case INDEPENDENT -> new RowsInWorlds(normal(200, stream), Units.rows(200));
      case CLUSTERED -> clustered(100, 10, .8, stream);
      case HEAVY_TAILED -> {
        double[] rows = normal(200, stream);
        for (int i = 0; i < rows.length; i++) {
          double[] three = normal(3, stream);
          double chi = Arrays.stream(three).map(x -> x * x).sum();
          rows[i] /= Math.sqrt(chi / 3);
        }
        yield new RowsInWorlds(rows, Units.rows(200));
      }
      case FEW_UNITS -> clustered(6, 20, .4, stream);
      case DRIFTING -> {
        double[] rows = normal(2400, stream);
        for (int i = 1; i < rows.length; i++) {
          rows[i] = .9 * rows[i - 1] + Math.sqrt(1 - .81) * rows[i];
        }
        yield new RowsInWorlds(rows, blocks(30, 80));
      }
    };
  }

  private static RowsInWorlds clustered(int units, int size, double share, RandomStream stream) {
    double[] own = normal(units, stream);
    double[] rows = normal(units * size, stream);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Math.sqrt(share) * own[i / size] + Math.sqrt(1 - share) * rows[i];
    }
    return new RowsInWorlds(rows, blocks(units, size));
  }

  private static Units blocks(int units, int size) {
    return Units.of(IntStream.range(0, units * size).map(i -> i / size).toArray());
  }

  private static double[] normal(int count, RandomStream stream) {
    double[] values = new double[count];
    stream.fillGaussian(values, 0, count);
    return values;
  }

  /** The splits of the table; by rows, 25 at random, as if there were no units. */
  Split[] splits(boolean byUnit, RandomStream stream) {
    Units used = byUnit ? units : Units.rows(values.length);
    SplitPlan plan = SplitPlan.of(used.count(), false);
    Split[] splits = new Split[plan.count()];
    for (int j = 0; j < splits.length; j++) {
      boolean[] held = new boolean[used.count()];
      int[] order = stream.child("split", j).permutation(used.count());
      int out = plan.leaveOneOut() ? 1 : used.count() / 5;
      for (int k = 0; k < out; k++) {
        held[plan.leaveOneOut() ? j : order[k]] = true;
      }
      splits[j] = split(used, held, out);
    }
    return splits;
  }

  private Split split(Units used, boolean[] held, int out) {
    double sum = 0;
    int rows = 0;
    for (int i = 0; i < values.length; i++) {
      if (held[used.ofRow(i)]) {
        sum += values[i];
        rows++;
      }
    }
    return new Split(
        sum / rows, new SplitSizes(values.length - rows, rows, used.count() - out, out));
  }
}
