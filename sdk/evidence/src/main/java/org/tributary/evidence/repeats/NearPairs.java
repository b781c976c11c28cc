package org.tributary.evidence.repeats;

import java.util.BitSet;

/**
 * Pairs of rows that differ in little: a law that repeats rows makes them too, a copied row has
 * none.
 */
final class NearPairs {
  private static final int MOST_LOOKED_AT = 300;
  private static final double LITTLE = 0.25;

  private final DistinctRows rows;
  private final int[] columns;
  private final BitSet spikes;
  private final double[] weights;
  private final double total;

  NearPairs(DistinctRows rows, int[] columns, BitSet spikes) {
    this.rows = rows;
    this.columns = columns;
    this.spikes = spikes;
    this.weights = new double[columns.length];
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      weights[c] = -Math.log(matchRate(columns[c]));
      sum += weights[c];
    }
    this.total = sum;
  }

  /** P exp(-sum w): equal pairs if columns were independent. */
  double expectedEqual() {
    return 0.5 * rows.rows() * (rows.rows() - 1.0) * Math.exp(-total);
  }

  /** Whether repeated rows have fewer near pairs than equal ones. */
  boolean fewerNearThanEqual() {
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, weight);
    }
    double little = Math.max(LITTLE * total, 1.01 * largest);
    double equal = 0;
    double near = 0;
    int looked = 0;
    for (int k = 0; k < rows.distinct() && looked < MOST_LOOKED_AT; k++) {
      int count = rows.counts()[k];
      if (count < 2 || spikes.get(k)) {
        continue;
      }
      looked++;
      equal += 0.5 * count * (count - 1.0);
      for (int other = 0; other < rows.distinct(); other++) {
        if (other != k && !spikes.get(other) && difference(k, other) <= little) {
          near += (double) count * rows.counts()[other];
        }
      }
    }
    return near < equal;
  }

  private double difference(int first, int second) {
    double sum = 0;
    for (int c = 0; c < columns.length; c++) {
      sum += rows.code(columns[c], first) == rows.code(columns[c], second) ? 0 : weights[c];
    }
    return sum;
  }

  /** The share of pairs of rows that are equal in a column. */
  private double matchRate(int column) {
    int[] times = new int[rows.rows()];
    for (int code : rows.codes()[column]) {
      times[code]++;
    }
    double equal = 0;
    for (int count : times) {
      equal += count * (count - 1.0);
    }
    return equal / (rows.rows() * (rows.rows() - 1.0));
  }
}
