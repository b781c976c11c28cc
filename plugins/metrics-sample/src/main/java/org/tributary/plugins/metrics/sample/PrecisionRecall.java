package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Precision, recall, density and coverage from balls around rows, each as wide as the distance to
 * the row's k-th neighbour in its own sample, itself excluded.
 *
 * <p>Precision and recall: Kynkaanniemi et al. 2019, equation 1; density and coverage: Naeem et al.
 * 2020, equations 4 and 6.
 *
 * @param neighbours k {@code >= 1}
 * @param boundary whether a row on the edge of a ball is inside
 */
public record PrecisionRecall(int neighbours, Boundary boundary) {

  /** Whether the edge belongs to a ball; it matters when rows coincide. */
  public enum Boundary {
    /** Strictly nearer than the radius (clovaai prdc): identical rows score 0. */
    OPEN,
    /** At most the radius (torch-fidelity): identical rows score 1. */
    CLOSED
  }

  /** Checks k. */
  public PrecisionRecall {
    if (neighbours < 1) {
      throw new IllegalArgumentException("neighbours must be >= 1, was " + neighbours);
    }
  }

  /**
   * Returns the four scores of a candidate sample.
   *
   * @param real N x d, N {@code > k}
   * @param candidate M x d, M {@code > k}
   * @throws IllegalArgumentException if a sample has at most k rows or is not finite, or the
   *     columns differ
   */
  public PrecisionRecallScores score(DMatrixRMaj real, DMatrixRMaj candidate) {
    SampleArguments.requireComparable(real, candidate, neighbours + 1);
    double[] realRadii = SampleDistances.toNeighbour(real, neighbours);
    double[] candidateRadii = SampleDistances.toNeighbour(candidate, neighbours);
    int[] ballsAroundCandidate = new int[candidate.numRows];
    boolean[] covered = new boolean[real.numRows];
    boolean[] recalled = new boolean[real.numRows];
    SampleDistances.visit(
        real,
        realRadii,
        candidate,
        candidateRadii,
        (row, distances) -> {
          for (int other = 0; other < distances.length; other++) {
            if (inside(distances[other], realRadii[row])) {
              ballsAroundCandidate[other]++;
              covered[row] = true;
            }
            recalled[row] |= inside(distances[other], candidateRadii[other]);
          }
        });
    long precise = Arrays.stream(ballsAroundCandidate).filter(count -> count > 0).count();
    double balls = Arrays.stream(ballsAroundCandidate).asLongStream().sum();
    return new PrecisionRecallScores(
        (double) precise / candidate.numRows,
        share(recalled),
        balls / ((double) neighbours * candidate.numRows),
        share(covered));
  }

  private boolean inside(double distance, double radius) {
    return boundary == Boundary.OPEN ? distance < radius : distance <= radius;
  }

  private static double share(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return (double) count / marks.length;
  }
}
