package org.tributary.plugins.metrics.memorization.extension;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.metrics.sample.MetricValue;
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
import org.tributary.sdk.space.Space;

/**
 * Judges candidate rows by the training rows and by held-out rows of the same law, all sources
 * pooled.
 *
 * <p>Candidate values that are infinite, missing or above 1e50 censor as diverged. {@code
 * nReference} is the number of held-out rows used, {@code nCandidate} that of training rows.
 */
final class PooledMetric implements Metric {

  /** Scores pooled rows: values of the first outputs, in their order. */
  @FunctionalInterface
  interface Score {
    List<MetricValue> of(PooledRows rows);
  }

  private final List<Output> outputs;
  private final int points;
  private final Scaling scaling;
  private final Score score;

  PooledMetric(List<Output> outputs, int points, Scaling scaling, Score score) {
    this.outputs = List.copyOf(outputs);
    this.points = points;
    this.scaling = scaling;
    this.score = score;
  }

  @Override
  public List<Output> outputs() {
    return outputs;
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.points(Role.TRAINING), Need.points(Role.HELD_OUT), Need.points(Role.CANDIDATE));
  }

  @Override
  public String refusal(Space space) {
    return Encoding.refusal(space);
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    PooledRows rows = PooledRows.of(evaluation, points, scaling);
    require(Role.TRAINING, rows.rawTraining(), 2);
    require(Role.HELD_OUT, rows.rawHeldOut(), 2);
    require(Role.CANDIDATE, rows.rawCandidate(), 1);
    DMatrixRMaj candidate = rows.rawCandidate();
    if (RolePoints.diverged(candidate) || RolePoints.missing(candidate)) {
      String why = "a candidate point is not a number below 1e50";
      return outputs.stream()
          .map(output -> Measurement.censored(output.name(), Outcome.DIVERGED, why))
          .toList();
    }
    String remark =
        ", " + rows.description() + ", " + candidate.numRows + " candidate points, sources pooled";
    List<MetricValue> values = values(rows);
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      MetricValue one = values.get(i);
      measurements.add(
          Measurement.estimate(
              outputs.get(i).name(),
              one.value(),
              one.standardError(),
              one.estimator() + remark,
              rows.rawHeldOut().numRows,
              rows.rawTraining().numRows));
    }
    return measurements;
  }

  private List<MetricValue> values(PooledRows rows) {
    try {
      return score.of(rows);
    } catch (IllegalArgumentException e) {
      throw new CensoredException(
          Outcome.UNDEFINED, "metric '" + outputs.get(0).name() + "': " + e.getMessage());
    }
  }

  private void require(Role role, DMatrixRMaj rows, int least) {
    if (rows.numRows < least) {
      throw new CensoredException(
          Outcome.UNDEFINED,
          "metric '"
              + outputs.get(0).name()
              + "' needs "
              + least
              + " "
              + role.word()
              + " rows, had "
              + rows.numRows
              + "; give it more rows or leave the metric out");
    }
  }
}
