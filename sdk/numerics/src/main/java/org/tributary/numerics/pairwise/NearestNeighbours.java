package org.tributary.numerics.pairwise;

/**
 * The nearest neighbours of each row, nearest first; of two at the same distance, the one of lower
 * index first.
 *
 * @param count neighbours of each row
 * @param distances Euclidean, {@code count} of them for each row in turn
 * @param indices rows of the other matrix, in the same places
 */
public record NearestNeighbours(int count, double[] distances, int[] indices) {

  /** Returns the distance of a row to its neighbour of the given rank, the nearest being 0. */
  public double distance(int row, int rank) {
    return distances[row * count + rank];
  }

  /** Returns the index of a row's neighbour of the given rank, the nearest being 0. */
  public int index(int row, int rank) {
    return indices[row * count + rank];
  }
}
