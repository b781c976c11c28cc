package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;

/** Draws of laws on real columns as matrices, and what their averages are held to. */
final class RealDraws {
  /** Chance misses this once in 5e8. */
  static final double STANDARD_ERRORS = 6;

  private static final double ROUNDING = 1e-9;

  private RealDraws() {}

  /** Ends a trial on a space that is not of real columns alone. */
  static void onReals(Law law) {
    NotApplicable.unless(law.space().allReal(), "it is tried on real columns alone");
  }

  /** Draws of a source, count x d; a row of weight w is w rows. */
  static DMatrixRMaj of(Law law, int source, int count, RandomStream stream) {
    Samples drawn = law.sample(source, count, stream);
    int width = law.space().width();
    DMatrixRMaj all = new DMatrixRMaj(count, width);
    int at = 0;
    for (int row = 0; row < drawn.size(); row++) {
      for (long time = 0; time < drawn.weight(row); time++) {
        drawn.copyRow(row, all.data, width * at++);
      }
    }
    return all;
  }

  /** Points as rows of a law's space. */
  static Samples samples(Law law, DMatrixRMaj points) {
    return MatrixSamples.ofSource(law.space(), points, 0, law.sources(), Origin.REAL);
  }

  /** Standard deviation of each column, 1 for one that never changes. */
  static double[] spreads(DMatrixRMaj draws) {
    double[] spreads = new double[draws.numCols];
    for (int column = 0; column < spreads.length; column++) {
      double spread = error(column(draws, column)) * Math.sqrt(draws.numRows);
      spreads[column] = spread > 0 ? spread : 1;
    }
    return spreads;
  }

  static double[] column(DMatrixRMaj draws, int column) {
    double[] values = new double[draws.numRows];
    Arrays.setAll(values, row -> draws.get(row, column));
    return values;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** The standard error of a mean. */
  static double error(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
    return Math.sqrt(squares) / values.length;
  }

  /** Fails unless the mean of values is what it should be, to six standard errors. */
  static void meanIs(double expected, double[] values, String clause, String what) {
    meansAre(expected, 0, values, clause, what);
  }

  /** The same of an expectation that has a standard error itself. */
  static void meansAre(double expected, double error, double[] values, String clause, String what) {
    double mean = mean(values);
    double own = error(values);
    double scale = Math.abs(expected) + own * Math.sqrt(values.length);
    unless(
        Math.abs(mean - expected) <= STANDARD_ERRORS * Math.hypot(own, error) + ROUNDING * scale,
        clause,
        what
            + " is "
            + mean
            + " in draws, should be "
            + expected
            + ", standard error "
            + Math.hypot(own, error));
  }

  /** Fails unless two numbers are the same but for rounding; NaN is none. */
  static void same(double first, double second, double tolerance, String clause, String what) {
    double scale = Math.max(1, Math.max(Math.abs(first), Math.abs(second)));
    unless(
        first == second || Math.abs(first - second) <= tolerance * scale,
        clause,
        what + ": " + first + " and " + second);
  }
}
