package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The exact solution of a balanced transportation problem with uniform weights on both sides.
 *
 * <p>With n rows and m columns, each row supplies m/g and each column asks for n/g units, g =
 * gcd(n, m), so the flow is integral and no rounding can unbalance it. The solver is the successive
 * shortest path method with node potentials (Ahuja, Magnanti and Orlin, Network Flows, 1993,
 * section 9.7): every augmentation runs Dijkstra over reduced costs, which stay {@code >= 0}. On
 * equal sizes it is the Hungarian method.
 */
final class TransportationProblem {

  private static final int NONE = -1;

  private final DMatrixRMaj costs;
  private final int rows;
  private final int columns;

  /** Units from row i to column j at {@code j rows + i}. */
  private final long[] flow;

  private final long[] demand;
  private final double[] rowPotential;
  private final double[] columnPotential;

  private final double[] columnDistance;
  private final double[] rowDistance;
  private final int[] rowBefore;
  private final int[] columnBefore;

  /** Columns that are not settled, the first {@code open} of these. */
  private final int[] unsettled;

  private int open;

  private TransportationProblem(DMatrixRMaj costs) {
    this.costs = costs;
    this.rows = costs.numRows;
    this.columns = costs.numCols;
    this.flow = new long[rows * columns];
    this.demand = new long[columns];
    this.rowPotential = new double[rows];
    this.columnPotential = new double[columns];
    this.columnDistance = new double[columns];
    this.rowDistance = new double[rows];
    this.rowBefore = new int[columns];
    this.columnBefore = new int[rows];
    this.unsettled = new int[columns];
  }

  /**
   * Returns the least mean cost over all couplings of the uniform laws on rows and columns.
   *
   * @param costs rows x columns, finite and {@code >= 0}
   */
  static double leastCost(DMatrixRMaj costs) {
    return new TransportationProblem(costs).solve();
  }

  private double solve() {
    long divisor = greatestCommonDivisor(rows, columns);
    Arrays.fill(demand, rows / divisor);
    startPotentials();
    for (int row = 0; row < rows; row++) {
      long supply = columns / divisor;
      while (supply > 0) {
        supply -= augment(row, supply);
      }
    }
    double total = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long units = flow[column * rows + row];
        if (units > 0) {
          total += units * costs.data[row * columns + column];
        }
      }
    }
    return total / ((double) rows * (columns / divisor));
  }

  /** Column potential = its least cost, so that every reduced cost starts at zero or above. */
  private void startPotentials() {
    Arrays.fill(columnPotential, Double.POSITIVE_INFINITY);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        columnPotential[column] =
            Math.min(columnPotential[column], costs.data[row * columns + column]);
      }
    }
  }

  /** Sends as many units as the shortest path from {@code source} carries, at most {@code most}. */
  private long augment(int source, long most) {
    int sink = shortestPath(source);
    updatePotentials(columnDistance[sink]);
    long amount = Math.min(most, demand[sink]);
    for (int column = sink; rowBefore[column] != source; column = columnBefore[rowBefore[column]]) {
      int row = rowBefore[column];
      amount = Math.min(amount, flow[columnBefore[row] * rows + row]);
    }
    int column = sink;
    while (true) {
      int row = rowBefore[column];
      flow[column * rows + row] += amount;
      if (row == source) {
        break;
      }
      column = columnBefore[row];
      flow[column * rows + row] -= amount;
    }
    demand[sink] -= amount;
    return amount;
  }

  private int shortestPath(int source) {
    Arrays.fill(columnDistance, Double.POSITIVE_INFINITY);
    Arrays.fill(rowDistance, Double.POSITIVE_INFINITY);
    Arrays.fill(rowBefore, NONE);
    rowDistance[source] = 0;
    columnBefore[source] = NONE;
    open = columns;
    for (int column = 0; column < columns; column++) {
      unsettled[column] = column;
    }
    int place = relax(source);
    while (true) {
      int nearest = unsettled[place];
      if (demand[nearest] > 0) {
        return nearest;
      }
      open--;
      unsettled[place] = unsettled[open];
      place = NONE;
      for (int row = 0; row < rows; row++) {
        // A used cell has reduced cost 0, so the way back along it is free.
        if (flow[nearest * rows + row] > 0 && rowDistance[row] == Double.POSITIVE_INFINITY) {
          rowDistance[row] = columnDistance[nearest];
          columnBefore[row] = nearest;
          place = relax(row);
        }
      }
      if (place == NONE) {
        place = nearest();
      }
    }
  }

  /** Shortens the ways to unsettled columns by one row, and returns the place of the nearest. */
  private int relax(int row) {
    double[] cost = costs.data;
    double[] distance = columnDistance;
    int start = row * columns;
    double from = rowDistance[row];
    double potential = rowPotential[row];
    double least = Double.POSITIVE_INFINITY;
    int nearest = 0;
    for (int place = 0; place < open; place++) {
      int column = unsettled[place];
      double reduced = cost[start + column] - potential - columnPotential[column];
      double candidate = reduced > 0 ? from + reduced : from;
      double known = distance[column];
      if (candidate < known) {
        distance[column] = candidate;
        rowBefore[column] = row;
        known = candidate;
      }
      if (known < least) {
        least = known;
        nearest = place;
      }
    }
    return nearest;
  }

  private int nearest() {
    int nearest = 0;
    for (int place = 1; place < open; place++) {
      if (columnDistance[unsettled[place]] < columnDistance[unsettled[nearest]]) {
        nearest = place;
      }
    }
    return nearest;
  }

  /** Nodes nearer than the sink move by the difference, which keeps reduced costs at or above 0. */
  private void updatePotentials(double reach) {
    for (int row = 0; row < rows; row++) {
      rowPotential[row] += Math.max(0, reach - rowDistance[row]);
    }
    for (int column = 0; column < columns; column++) {
      columnPotential[column] -= Math.max(0, reach - columnDistance[column]);
    }
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
