package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.MultipleTesting;
import org.tributary.plugins.metrics.sample.SampleArguments;

/**
 * Near copies of training rows, found at a stated false discovery rate.
 *
 * <p>The ratio of a row is its distance to the nearest training row over that to the second
 * nearest. A twin, rows of the same law that were not trained on, shows which ratios occur without
 * copying: p = (1 + #{twin ratio <= ratio}) / (m + 1) is a conformal p-value (Bates, Candes, Lei,
 * Romano and Sesia, Testing for Outliers with Conformal p-values, Annals of Statistics 51, 2023),
 * and Benjamini and Hochberg's step-up rule picks the rows. Training rows must be distinct: see
 * {@link DistinctRows}.
 *
 * @param level the false discovery rate, in (0, 1)
 * @param minimumTwinRows the smallest twin accepted; the smallest p-value is 1/(m+1)
 */
public record NearCopies(double level, int minimumTwinRows) {

  /** The rule used throughout: rate 5 %, a twin of at least 2,000 rows. */
  public static final NearCopies STANDARD = new NearCopies(0.05, 2_000);

  /** Checks the level and the size. */
  public NearCopies {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), was " + level);
    }
    if (minimumTwinRows < 1) {
      throw new IllegalArgumentException("minimumTwinRows must be >= 1, was " + minimumTwinRows);
    }
  }

  /**
   * The candidate rows found to be near copies.
   *
   * @param rows their indices, ascending
   * @param share their share of the candidate rows, in [0, 1]
   * @param pValues the conformal p-value of every candidate row
   */
  public record Finding(int[] rows, double share, double[] pValues) {

    /** Copies the arrays. */
    public Finding {
      rows = rows.clone();
      pValues = pValues.clone();
    }

    /** Whether any row was found; under no copying at most {@code level} of runs raise it. */
    public boolean alarm() {
      return rows.length > 0;
    }
  }

  /** Distance of a copy that should be found, over the distance to the next training row. */
  private static final double NEAR = 0.1;

  /** Share of copies among the candidate rows from which on one should be found. */
  private static final double PLANTED = 0.05;

  /**
   * The share of twin rows that lie as near to a single training row as a copy with noise of a
   * tenth of the spacing does. In two dimensions it is about 1 %, in six 1e-6.
   *
   * @param training n x d, n {@code >= 2} distinct rows
   * @param twin m x d, not trained on
   */
  public static double naturallyAsNear(DMatrixRMaj training, DMatrixRMaj twin) {
    double[] ratios = TrainingNeighbours.of(training, twin).ratios();
    return (double) Arrays.stream(ratios).filter(ratio -> ratio <= NEAR).count() / ratios.length;
  }

  /**
   * Whether near copies can be told from chance at all: one among twenty rows would be found
   * (Benjamini and Hochberg's least level for so many).
   *
   * @param naturallyAsNear of the twin
   */
  public boolean tellable(double naturallyAsNear) {
    return naturallyAsNear <= level * PLANTED;
  }

  /**
   * Finds the near copies among candidate rows.
   *
   * @param training n x d, n {@code >= 2} distinct rows
   * @param twin m x d, not trained on
   * @param candidate rows to judge
   * @throws IllegalArgumentException if a sample is too small, or training rows coincide
   */
  public Finding find(DMatrixRMaj training, DMatrixRMaj twin, DMatrixRMaj candidate) {
    SampleArguments.requireRows("twin sample", twin, minimumTwinRows);
    double[] twinRatios = TrainingNeighbours.of(training, twin).ratios();
    double[] ratios = TrainingNeighbours.of(training, candidate).ratios();
    double[] pValues = MultipleTesting.conformal(twinRatios, ratios);
    double[] adjusted = MultipleTesting.benjaminiHochberg(pValues);
    int[] found =
        IntStream.range(0, adjusted.length).filter(row -> adjusted[row] <= level).toArray();
    return new Finding(found, (double) found.length / ratios.length, pValues);
  }
}
