package org.tributary.numerics.pairwise;

import java.util.Arrays;
import java.util.Optional;

/**
 * Weighted rows of one coordinate in boxes one bandwidth wide, each box kept as moments about its
 * centre c: the sources of a fast Gauss transform (Greengard and Strain, 1991) in the form whose
 * terms are all positive where the kernel is large.
 *
 * <p>With {@code u = (x - c) / h} and {@code v_j = (y_j - c) / h}, in the rows of one box
 *
 * <pre>
 *   sum_j w_j exp(-(u - v_j)^2 / 2) = exp(-u^2 / 2) sum_j w_j exp(-v_j^2 / 2) exp(u v_j)
 *                                  ~= exp(-u^2 / 2) sum_{k < p} u^k M_k,
 *   M_k = sum_j w_j exp(-v_j^2 / 2) v_j^k / k!
 * </pre>
 *
 * <p>Cutting the series of {@code exp(z)}, {@code |z| <= |u| / 2}, after p terms costs each row at
 * most {@code |z|^p / p! e^|z| / (1 - |z| / (p + 1))} of its own value; p is taken so that this is
 * below {@link #CUT}. So the sum over rows within reach is that close too, whatever the weights
 * are.
 *
 * @param rows how many rows there are
 * @param perBandwidth 1 / h
 * @param total sum of the weights
 * @param centres of boxes that have rows, ascending, with infinities behind them
 * @param moments M_k of box b at {@code k stride + b}
 * @param stride places between M_k and M_{k+1} of one box
 */
record Boxes(
    int rows, double perBandwidth, double total, double[] centres, double[] moments, int stride) {

  /** Boxes whose centre is farther than this many bandwidths add nothing. */
  static final double REACH = 12;

  /** Of each row's value, what cutting the series may cost. */
  static final double CUT = 1e-14;

  /**
   * A sum below this part of the total weight is not vouched for: rows beyond reach are at least
   * {@code REACH - 1/2} bandwidths away, so they have less than {@code exp(-66) = 2.2e-29} of it, a
   * part in 1e13 of the sum.
   */
  static final double FLOOR = 2.5e-16;

  /** {@code TERMS[i]}: terms of the series, an even number, for |u| at most i. */
  private static final int[] TERMS = terms();

  static final int MOST_TERMS = TERMS[TERMS.length - 1];

  /** Boxes are numbered in the upper half of a long. */
  private static final double MOST_BOXES = 1 << 30;

  /** How far outside its box rounding may leave a row, in bandwidths. */
  private static final double ASTRAY = 1e-8;

  /** Rows a box, on average, below which moments do not pay. */
  private static final int LEAST_ROWS = 4;

  /**
   * Puts rows in boxes.
   *
   * @param weights one a row, or empty for 1 each
   * @return nothing where the rows span too many bandwidths to number the boxes between, are so
   *     large that a box is no wider than their rounding, or fill boxes with few rows each
   */
  static Optional<Boxes> of(BlockLoops loops, double[] y, double[] weights, double bandwidth) {
    double least = Arrays.stream(y).min().orElseThrow();
    double greatest = Arrays.stream(y).max().orElseThrow();
    double perBandwidth = 1 / bandwidth;
    double rounding = Math.ulp(Math.max(Math.abs(least), Math.abs(greatest)));
    if (!((greatest - least) * perBandwidth < MOST_BOXES && rounding * perBandwidth < ASTRAY)) {
      return Optional.empty();
    }
    long[] places = new long[y.length];
    for (int row = 0; row < y.length; row++) {
      places[row] = (long) ((y[row] - least) * perBandwidth) << Integer.SIZE | row;
    }
    sort(places, (int) ((greatest - least) * perBandwidth));
    int[] starts = starts(places);
    if ((starts.length - 1) * LEAST_ROWS > y.length) {
      return Optional.empty();
    }
    int stride = starts.length - 1 + BlockLoops.PADDING;
    double[] centres = new double[stride];
    Arrays.fill(centres, Double.POSITIVE_INFINITY);
    double[] moments = new double[stride * MOST_TERMS];
    double[] v = new double[PairBlocks.BLOCK + BlockLoops.PADDING];
    double[] g = new double[PairBlocks.BLOCK + BlockLoops.PADDING];
    double total = 0;
    for (int box = 0; box + 1 < starts.length; box++) {
      double centre = least + ((places[starts[box]] >> Integer.SIZE) + 0.5) * bandwidth;
      centres[box] = centre;
      for (int from = starts[box]; from < starts[box + 1]; from += PairBlocks.BLOCK) {
        int length = Math.min(starts[box + 1] - from, PairBlocks.BLOCK);
        for (int j = 0; j < length; j++) {
          v[j] = (y[(int) places[from + j]] - centre) * perBandwidth;
          g[j] = v[j] * v[j];
        }
        loops.exponentials(g, length, -0.5);
        for (int j = 0; j < length; j++) {
          double weight = weights.length == 0 ? 1 : weights[(int) places[from + j]];
          g[j] *= weight;
          total += weight;
        }
        loops.addPowers(v, g, length, moments, box, stride);
      }
      divideByFactorials(moments, box, stride);
    }
    return Optional.of(new Boxes(y.length, perBandwidth, total, centres, moments, stride));
  }

  /** Sorts by box, and by row within it; by counting where boxes are not many more than rows. */
  private static void sort(long[] places, int lastBox) {
    if (lastBox > 4 * places.length) {
      Arrays.sort(places);
      return;
    }
    int[] next = new int[lastBox + 2];
    for (long place : places) {
      next[(int) (place >> Integer.SIZE) + 1]++;
    }
    for (int box = 1; box < next.length; box++) {
      next[box] += next[box - 1];
    }
    long[] rows = places.clone();
    for (long row : rows) {
      places[next[(int) (row >> Integer.SIZE)]++] = row;
    }
  }

  /** Where each box begins among the sorted rows, and at the end how many rows there are. */
  private static int[] starts(long[] places) {
    int[] starts = new int[places.length + 1];
    int boxes = 0;
    for (int j = 0; j < places.length; j++) {
      if (j == 0 || places[j] >> Integer.SIZE != places[j - 1] >> Integer.SIZE) {
        starts[boxes++] = j;
      }
    }
    starts[boxes] = places.length;
    return Arrays.copyOf(starts, boxes + 1);
  }

  private static void divideByFactorials(double[] moments, int box, int stride) {
    double factorial = 1;
    for (int k = 2; k < MOST_TERMS; k++) {
      factorial *= k;
      moments[k * stride + box] /= factorial;
    }
  }

  /** How many boxes there are. */
  int count() {
    return stride - BlockLoops.PADDING;
  }

  /** How many terms the series of boxes at most this many bandwidths away needs. */
  static int terms(double farthest) {
    return TERMS[(int) Math.ceil(Math.min(farthest, REACH))];
  }

  /**
   * Returns the sum of the kernel at x over the rows of boxes within reach, right where it is at
   * least {@link #FLOOR} of the total.
   */
  double sum(BlockLoops loops, double x) {
    double reach = REACH / perBandwidth;
    int from = firstFrom(x - reach);
    int to = firstFrom(x + reach);
    return from < to ? loops.boxSum(this, from, to, x) : 0;
  }

  private int firstFrom(double x) {
    int place = Arrays.binarySearch(centres, 0, count(), x);
    return place < 0 ? -place - 1 : place;
  }

  private static int[] terms() {
    int[] terms = new int[(int) REACH + 1];
    for (int i = 0; i < terms.length; i++) {
      double z = (0.5 + 10 * ASTRAY) * Math.max(i, 1);
      int count = 0;
      double term = Math.exp(z);
      while (term / Math.max(1e-9, 1 - z / (count + 1)) > CUT) {
        count++;
        term *= z / count;
      }
      terms[i] = count + count % 2;
    }
    return terms;
  }
}
