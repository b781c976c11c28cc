package org.tributary.evidence.judge;

import org.ejml.data.DMatrixRMaj;

/** Sums of dissimilarities over all pairs of rows of two tables, those of one unit set apart. */
final class PairSums {
  final Side real;
  final Side candidate;

  final double[] realToCandidate;

  /** For each real row: the sum to real rows of other units. */
  final double[] realToReal;

  /** For each real row: the sum to the other rows of its unit. */
  final double[] realToOwn;

  final double[] candidateToReal;
  final double[] candidateToCandidate;

  /** Sums over pairs of drawn units, real ones first. */
  final DMatrixRMaj byUnit;

  PairSums(DMatrixRMaj x, Side real, DMatrixRMaj y, Side candidate, PairDissimilarity d) {
    this.real = real;
    this.candidate = candidate;
    int n = x.numRows;
    int m = y.numRows;
    this.realToCandidate = new double[n];
    this.realToReal = new double[n];
    this.realToOwn = new double[n];
    this.candidateToReal = new double[m];
    this.candidateToCandidate = new double[m];
    int first = real.drawn;
    int order = first + candidate.drawn;
    this.byUnit = new DMatrixRMaj(order, order);
    PairPass.visit(
        x,
        x,
        d,
        (i, values, from) -> {
          double all = add(values, from, real, row(real.drawnOfRow[i], order), 0);
          realToOwn[i] = own(i, values, from, real);
          realToReal[i] = all - realToOwn[i] - values[from + i];
        });
    PairPass.visit(
        y,
        y,
        d,
        (j, values, from) -> {
          int drawn = candidate.drawnOfRow[j];
          double all =
              add(values, from, candidate, row(drawn < 0 ? -1 : first + drawn, order), first);
          candidateToCandidate[j] = all - own(j, values, from, candidate) - values[from + j];
        });
    PairPass.visit(
        x,
        y,
        d,
        (i, values, from) -> {
          realToCandidate[i] = add(values, from, candidate, row(real.drawnOfRow[i], order), first);
          for (int j = 0; j < m; j++) {
            candidateToReal[j] += values[from + j];
          }
        });
    for (int u = first; u < order; u++) {
      for (int v = 0; v < first; v++) {
        byUnit.data[u * order + v] = byUnit.data[v * order + u];
      }
    }
  }

  /** The real side's part of {@link #byUnit}, as a copy. */
  DMatrixRMaj realByUnit() {
    int order = real.drawn;
    DMatrixRMaj part = new DMatrixRMaj(order, order);
    for (int u = 0; u < order; u++) {
      System.arraycopy(byUnit.data, u * byUnit.numCols, part.data, u * order, order);
    }
    return part;
  }

  private static int row(int unit, int order) {
    return unit < 0 ? -1 : unit * order;
  }

  /** The sum of a row; adds it by unit to a row of the matrix, unless that is -1. */
  private double add(double[] values, int from, Side columns, int target, int offset) {
    int[] drawn = columns.drawnOfRow;
    double sum = 0;
    for (int j = 0; j < drawn.length; j++) {
      double value = values[from + j];
      sum += value;
      if (target >= 0 && drawn[j] >= 0) {
        byUnit.data[target + offset + drawn[j]] += value;
      }
    }
    return sum;
  }

  private static double own(int row, double[] values, int from, Side side) {
    if (side.units.single()) {
      return 0;
    }
    int unit = side.units.ofRow(row);
    double sum = 0;
    for (int j = 0; j < side.drawnOfRow.length; j++) {
      if (j != row && side.units.ofRow(j) == unit) {
        sum += values[from + j];
      }
    }
    return sum;
  }
}
