package org.tributary.numerics.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Agglomerative clustering by complete linkage (Sorensen 1948): the two clusters whose farthest
 * members are nearest are joined first.
 *
 * <p>Ties go to the cluster whose first member comes first, so that the result is a function of the
 * matrix alone.
 */
public final class CompleteLinkage {
  private final double[][] distance;
  private final boolean[][] apart;
  private final List<List<Integer>> clusters = new ArrayList<>();

  private CompleteLinkage(double[][] distance, boolean[][] apart) {
    for (int i = 0; i < distance.length; i++) {
      if (distance[i].length != distance.length || apart[i].length != distance.length) {
        throw new IllegalArgumentException(
            "distances of "
                + distance.length
                + " items must be square, row "
                + i
                + " had "
                + distance[i].length
                + " and "
                + apart[i].length);
      }
      clusters.add(List.of(i));
    }
    this.distance = distance;
    this.apart = apart;
    boolean joined = true;
    while (joined) {
      joined = joinNearest();
    }
  }

  /**
   * The clusters that are left when every further join would unite two items that must stay apart.
   *
   * @param distance symmetric n x n, no NaN; the diagonal is not read
   * @param apart symmetric n x n: pairs that no cluster may hold
   * @return cluster of each item, numbered from 0 in the order of their first items
   */
  public static int[] groups(double[][] distance, boolean[][] apart) {
    List<List<Integer>> found = new ArrayList<>(new CompleteLinkage(distance, apart).clusters);
    found.sort((a, b) -> Integer.compare(first(a), first(b)));
    int[] groups = new int[distance.length];
    for (int g = 0; g < found.size(); g++) {
      for (int item : found.get(g)) {
        groups[item] = g;
      }
    }
    return groups;
  }

  /**
   * An order of the items in which clusters are neighbours: the leaves of the whole tree, the
   * cluster with the first item to the left at each join.
   */
  public static int[] order(double[][] distance) {
    int n = distance.length;
    return new CompleteLinkage(distance, new boolean[n][n])
        .clusters.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
  }

  private boolean joinNearest() {
    int left = -1;
    int right = -1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int a = 0; a < clusters.size(); a++) {
      for (int b = a + 1; b < clusters.size(); b++) {
        double farthest = farthest(clusters.get(a), clusters.get(b));
        if (farthest < nearest) {
          nearest = farthest;
          left = a;
          right = b;
        }
      }
    }
    if (left < 0) {
      return false;
    }
    List<Integer> joined = new ArrayList<>(clusters.get(left));
    joined.addAll(clusters.remove(right));
    clusters.set(left, joined);
    return true;
  }

  /** Distance of the farthest pair; infinite when a pair must stay apart. */
  private double farthest(List<Integer> left, List<Integer> right) {
    double farthest = Double.NEGATIVE_INFINITY;
    for (int i : left) {
      for (int j : right) {
        if (apart[i][j]) {
          return Double.POSITIVE_INFINITY;
        }
        farthest = Math.max(farthest, distance[i][j]);
      }
    }
    return farthest;
  }

  private static int first(List<Integer> cluster) {
    return cluster.stream().mapToInt(Integer::intValue).min().orElseThrow();
  }
}
