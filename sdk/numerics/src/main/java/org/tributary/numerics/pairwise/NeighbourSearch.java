package org.tributary.numerics.pairwise;

import java.util.Arrays;

/** Keeps the nearest rows met so far, for every row of a matrix. */
final class NeighbourSearch implements PairBlocks.Visitor {
  private final int count;
  private final Pairs pairs;
  private final double[] distances;
  private final int[] indices;

  NeighbourSearch(int rows, int count, Pairs pairs) {
    this.count = count;
    this.pairs = pairs;
    distances = new double[rows * count];
    indices = new int[rows * count];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
  }

  @Override
  public void visit(int row, int from, int length, double[] squares) {
    int worst = row * count + count - 1;
    int self = pairs == Pairs.EXCLUDING_SELF ? row - from : -1;
    for (int j = 0; j < length; j++) {
      if (squares[j] < distances[worst] && j != self) {
        insert(row * count, worst, squares[j], from + j);
      }
    }
  }

  /** Squared distance of a row's farthest neighbour so far; infinite while it has too few. */
  double farthest(int row) {
    return distances[row * count + count - 1];
  }

  /** Takes one pair; those of a row must come with ascending columns. */
  void meet(int row, int column, double square) {
    if (square < farthest(row) && !(pairs == Pairs.EXCLUDING_SELF && row == column)) {
      insert(row * count, row * count + count - 1, square, column);
    }
  }

  NearestNeighbours result() {
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Math.sqrt(distances[i]);
    }
    return new NearestNeighbours(count, distances, indices);
  }

  /** Rows come in ascending order, so a later one goes behind those at the same distance. */
  private void insert(int best, int worst, double square, int index) {
    int place = worst;
    while (place > best && distances[place - 1] > square) {
      distances[place] = distances[place - 1];
      indices[place] = indices[place - 1];
      place--;
    }
    distances[place] = square;
    indices[place] = index;
  }
}
