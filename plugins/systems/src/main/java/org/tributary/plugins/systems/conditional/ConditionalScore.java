package org.tributary.plugins.systems.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/**
 * Asks the candidate for the columns that are not given, and compares with what they were:
 *
 * <pre>
 * energy score  E |Y - y| - E |Y - Y'| / 2        Y, Y' of the candidate, y real
 * coverage      share of y inside the candidate's central interval
 * </pre>
 *
 * <p>The energy score is proper: least in expectation for the true conditional law (Gneiting and
 * Raftery, 2007, section 4.3).
 */
record ConditionalScore(ConditionalScoreOptions options) implements Metric {
  static final String SCORE = "energy-score";
  static final String COVERAGE = "interval-coverage";

  /** Sums over questions. */
  private static final class Sums {
    private double score;
    private double squares;
    private double covered;
    private double coveredSquares;
    private int questions;

    void add(double energy, double inside) {
      questions++;
      score += energy;
      squares += energy * energy;
      covered += inside;
      coveredSquares += inside * inside;
    }
  }

  private Questions questions() {
    return new Questions(options.given());
  }

  @Override
  public List<Output> outputs() {
    Role[] reads = {Role.CANDIDATE, options.at().isEmpty() ? Role.HELD_OUT : Role.TRUTH};
    return List.of(
        new Output(SCORE, Better.LOWER, "").reads(reads),
        new Output(COVERAGE, Better.NEITHER, "").best(options.level()).reads(reads));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.CANDIDATE, Conditional.class),
        options.at().isEmpty()
            ? Need.points(Role.HELD_OUT)
            : Need.anyOf(Role.TRUTH, Conditional.class));
  }

  @Override
  public String refusal(Space space) {
    String refusal = questions().refusal(space);
    if (refusal.isEmpty() && options.column().isPresent()) {
      String name = options.column().get();
      return Questions.position(space, name) < 0 ? "there is no column '" + name + "'" : "";
    }
    return refusal;
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    double[] weights = evaluation.sourceWeights();
    double score = 0;
    double scoreVariance = 0;
    double covered = 0;
    double coveredVariance = 0;
    int questions = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] == 0) {
        continue;
      }
      Sums sums = options.at().isEmpty() ? rows(evaluation, k) : values(evaluation, k);
      int n = sums.questions;
      if (n == 0) {
        return List.of(
            Measurement.censored(SCORE, Outcome.UNDEFINED, "source " + k + " has no held-out row"));
      }
      double mean = sums.score / n;
      double share = sums.covered / n;
      score += weights[k] * mean;
      covered += weights[k] * share;
      double squared = weights[k] * weights[k] / n;
      scoreVariance += squared * Math.max(0, sums.squares / n - mean * mean);
      coveredVariance += squared * Math.max(0, sums.coveredSquares / n - share * share);
      questions += n;
    }
    String estimator = options.points() + " draws a question";
    return List.of(
        Measurement.estimate(
            SCORE, score, root(scoreVariance), estimator, questions, options.points()),
        Measurement.estimate(
            COVERAGE, covered, root(coveredVariance), estimator, questions, options.points()));
  }

  private static OptionalDouble root(double variance) {
    return OptionalDouble.of(Math.sqrt(variance));
  }

  private Sums rows(Evaluation evaluation, int source) {
    Space space = evaluation.space();
    int[] columns = questions().columns(space);
    int[] asked = questions().asked(space);
    DMatrixRMaj real = evaluation.points(Role.HELD_OUT, source, options.rows()).toMatrix();
    Sums sums = new Sums();
    for (int row = 0; row < real.numRows; row++) {
      ask(evaluation, source, sums, part(real, row, columns), part(real, row, asked));
    }
    return sums;
  }

  private Sums values(Evaluation evaluation, int source) {
    Conditional truth = evaluation.as(Role.TRUTH, Conditional.class).orElseThrow();
    Space space = evaluation.space();
    int[] columns = questions().columns(space);
    Sums sums = new Sums();
    for (int i = 0; i < options.at().size(); i++) {
      double[] values = questions().ordered(space, options.at().get(i));
      DMatrixRMaj real =
          Questions.answer(truth, columns, values, SCORE)
              .sample(source, options.rows(), evaluation.stream("asked").child("value", i))
              .toMatrix();
      int[] all = IntStream.range(0, real.numCols).toArray();
      for (int row = 0; row < real.numRows; row++) {
        ask(evaluation, source, sums, values, part(real, row, all));
      }
    }
    return sums;
  }

  /** One question; draws are those of one stream, so that candidates share their noise. */
  private void ask(Evaluation evaluation, int source, Sums sums, double[] given, double[] real) {
    Space space = evaluation.space();
    int[] columns = questions().columns(space);
    Conditional model = evaluation.as(Role.CANDIDATE, Conditional.class).orElseThrow();
    Law answer = Questions.answer(model, columns, given, SCORE);
    RandomStream stream = evaluation.stream(SCORE).child("source", source).at(sums.questions);
    DMatrixRMaj drawn = answer.sample(source, options.points(), stream).toMatrix();
    int[] asked = questions().asked(space);
    int[] kept =
        options.column().isEmpty()
            ? IntStream.range(0, asked.length).toArray()
            : new int[] {
              Arrays.binarySearch(asked, Questions.position(space, options.column().get()))
            };
    double near = 0;
    double apart = 0;
    for (int i = 0; i < drawn.numRows; i++) {
      int next = (i + 1) % drawn.numRows;
      double toReal = 0;
      double toNext = 0;
      for (int column : kept) {
        toReal += Math.pow(drawn.get(i, column) - real[column], 2);
        toNext += Math.pow(drawn.get(i, column) - drawn.get(next, column), 2);
      }
      near += Math.sqrt(toReal) / drawn.numRows;
      apart += Math.sqrt(toNext) / drawn.numRows;
    }
    double inside = 0;
    Optional<GaussianForm> exact = answer.as(GaussianForm.class);
    for (int column : kept) {
      inside += covers(exact, source, drawn, column, real[column]) ? 1.0 / kept.length : 0;
    }
    sums.add(near - apart / 2, inside);
  }

  private boolean covers(
      Optional<GaussianForm> exact, int source, DMatrixRMaj drawn, int column, double real) {
    double tail = (1 - options.level()) / 2;
    if (exact.isPresent()) {
      double deviation = Math.sqrt(exact.get().covariance(source).get(column, column));
      double apart = Math.abs(real - exact.get().mean(source)[column]);
      return apart <= -Normal.quantile(tail) * deviation;
    }
    double[] sorted = new double[drawn.numRows];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = drawn.get(i, column);
    }
    Arrays.sort(sorted);
    // A new point is below the j-th of m draws with probability j / (m + 1).
    double low = Math.max(1, tail * (sorted.length + 1));
    int lower = (int) Math.round(low) - 1;
    return real >= sorted[lower] && real <= sorted[sorted.length - 1 - lower];
  }

  private static double[] part(DMatrixRMaj rows, int row, int[] columns) {
    return Arrays.stream(columns).mapToDouble(column -> rows.get(row, column)).toArray();
  }
}
