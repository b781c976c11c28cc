package org.tributary.plugins.metrics.sample.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.judge.JudgedMetric;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.TransferAccuracy;
import org.tributary.plugins.metrics.sample.points.Encoding;
import org.tributary.plugins.metrics.sample.points.RolePoints;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Trains a classifier on candidate points of all sources and tests it on held-out ones: of a
 * column, or of the source. Real rows in the candidate's place give what real rows reach.
 *
 * @param target category column; empty: the sources
 * @param points of a source and side at most
 * @param squares whether the classifier gets squares of coordinates too
 */
record TransferMetric(Optional<String> target, int points, boolean squares)
    implements Metric, JudgedMetric {
  private static final String NAME = "tstr-accuracy";

  /** Points with the class of each, and the weight of its source over the points of it. */
  private record Labelled(DMatrixRMaj rows, int[] labels, double[] weights) {}

  @Override
  public List<Output> outputs() {
    return List.of(new Output(NAME, Better.HIGHER, ""));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.HELD_OUT), Need.points(Role.CANDIDATE));
  }

  @Override
  public Cost cost() {
    return Cost.DEAR;
  }

  @Override
  public OptionalInt mostRows() {
    return OptionalInt.of(points);
  }

  @Override
  public String refusal(Space space) {
    if (target.isPresent() && column(space).isEmpty()) {
      return "there is no category column '"
          + target.get()
          + "' to tell; a column of numbers becomes one under categories of the table";
    }
    if (target.isPresent() && space.width() < 2) {
      return "there is no column beside '" + target.get() + "' to tell it by";
    }
    boolean numbers =
        IntStream.range(0, space.width())
            .anyMatch(position -> !(space.kind(position) instanceof Kind.Category));
    return target.isEmpty() && !numbers
        ? "sources are told apart by numbers, and there are none; name a category column under"
            + " target"
        : Encoding.refusal(space);
  }

  private OptionalInt column(Space space) {
    return space instanceof ColumnSpace columns
        ? IntStream.range(0, space.width())
            .filter(position -> columns.columns().get(position).name().equals(target.orElse("")))
            .filter(position -> space.kind(position) instanceof Kind.Category)
            .findFirst()
        : OptionalInt.empty();
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    Space space = evaluation.space();
    OptionalInt column = column(space);
    int classes =
        column.isPresent()
            ? ((Kind.Category) space.kind(column.getAsInt())).levels().size()
            : evaluation.sources();
    if (classes < 2) {
      throw new CensoredException(
          Outcome.UNDEFINED,
          "metric 'tstr' tells "
              + (column.isPresent() ? "labels" : "sources")
              + " apart, and there is one: name another column under target");
    }
    Labelled real = rows(evaluation, Role.HELD_OUT, column);
    Labelled made = rows(evaluation, Role.CANDIDATE, column);
    if (RolePoints.diverged(made.rows, real.rows) || RolePoints.missing(made.rows)) {
      return List.of(
          Measurement.censored(
              NAME, Outcome.DIVERGED, "a candidate point is not a number below 1e50"));
    }
    Encoding encoding = Encoding.of(space, Scaling.REFERENCE, real.rows);
    try {
      MetricValue value =
          new TransferAccuracy(classes)
              .weighted(
                  squared(features(encoding, made.rows, column)),
                  made.labels,
                  squared(features(encoding, real.rows, column)),
                  real.labels,
                  real.weights,
                  column.isPresent() ? even(classes) : evaluation.sourceWeights());
      return List.of(
          Measurement.exact(
              NAME, value.value(), encoding.description() + ", " + value.estimator()));
    } catch (IllegalArgumentException | ArithmeticException undefined) {
      throw new CensoredException(Outcome.UNDEFINED, "metric 'tstr': " + undefined.getMessage());
    }
  }

  private static double[] even(int classes) {
    double[] even = new double[classes];
    Arrays.fill(even, 1);
    return even;
  }

  private Labelled rows(Evaluation evaluation, Role role, OptionalInt column) {
    List<DMatrixRMaj> parts = new ArrayList<>();
    List<int[]> labels = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (int k = 0; k < evaluation.sources(); k++) {
      if (evaluation.sourceWeights()[k] == 0) {
        continue;
      }
      DMatrixRMaj own = RolePoints.of(evaluation, role, k, points);
      double[] each = new double[own.numRows];
      Arrays.fill(each, evaluation.sourceWeights()[k] / Math.max(1, own.numRows));
      weights.add(each);
      parts.add(own);
      int source = k;
      labels.add(
          IntStream.range(0, own.numRows)
              .map(row -> column.isPresent() ? (int) own.get(row, column.getAsInt()) : source)
              .toArray());
    }
    return new Labelled(
        RolePoints.stacked(parts, evaluation.space().width()),
        labels.stream().flatMapToInt(Arrays::stream).toArray(),
        weights.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  private DMatrixRMaj squared(DMatrixRMaj features) {
    if (!squares) {
      return features;
    }
    int d = features.numCols;
    DMatrixRMaj all = new DMatrixRMaj(features.numRows, 2 * d);
    for (int at = 0; at < features.data.length; at++) {
      int into = at / d * 2 * d + at % d;
      all.data[into] = features.data[at];
      all.data[into + d] = features.data[at] * features.data[at];
    }
    return all;
  }

  /** The coordinates of all values but the one that is told. */
  private static DMatrixRMaj features(Encoding encoding, DMatrixRMaj raw, OptionalInt column) {
    DMatrixRMaj all = encoding.encode(raw);
    if (column.isEmpty()) {
      return all;
    }
    Encoding.Block told = encoding.blocks().get(column.getAsInt());
    DMatrixRMaj features = new DMatrixRMaj(all.numRows, all.numCols - told.width());
    int after = told.start() + told.width();
    for (int row = 0; row < all.numRows; row++) {
      System.arraycopy(
          all.data, row * all.numCols, features.data, row * features.numCols, told.start());
      System.arraycopy(
          all.data,
          row * all.numCols + after,
          features.data,
          row * features.numCols + told.start(),
          all.numCols - after);
    }
    return features;
  }
}
