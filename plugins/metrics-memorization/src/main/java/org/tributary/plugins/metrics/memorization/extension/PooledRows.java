package org.tributary.plugins.metrics.memorization.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.plugins.metrics.sample.points.Encoding;
import org.tributary.plugins.metrics.sample.points.RolePoints;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;

/**
 * The rows of all sources, raw and encoded: every training row, since a distance to a part of them
 * misses copies, and at most as many held-out and candidate rows as wanted.
 *
 * <p>A law is drawn source by source in proportion to the source weights; rows at hand are thinned
 * at random.
 */
final class PooledRows {
  private final DMatrixRMaj rawTraining;
  private final DMatrixRMaj rawHeldOut;
  private final DMatrixRMaj rawCandidate;
  private final Encoding encoding;

  private PooledRows(
      DMatrixRMaj rawTraining,
      DMatrixRMaj rawHeldOut,
      DMatrixRMaj rawCandidate,
      Encoding encoding) {
    this.rawTraining = rawTraining;
    this.rawHeldOut = rawHeldOut;
    this.rawCandidate = rawCandidate;
    this.encoding = encoding;
  }

  static PooledRows of(Evaluation evaluation, int points, Scaling scaling) {
    DMatrixRMaj heldOut = some(evaluation, Role.HELD_OUT, points);
    return new PooledRows(
        every(evaluation, Role.TRAINING),
        heldOut,
        some(evaluation, Role.CANDIDATE, points),
        Encoding.of(evaluation.space(), scaling, heldOut));
  }

  DMatrixRMaj rawTraining() {
    return rawTraining;
  }

  DMatrixRMaj rawHeldOut() {
    return rawHeldOut;
  }

  DMatrixRMaj rawCandidate() {
    return rawCandidate;
  }

  DMatrixRMaj training() {
    return encoding.encode(rawTraining);
  }

  DMatrixRMaj heldOut() {
    return encoding.encode(rawHeldOut);
  }

  DMatrixRMaj candidate() {
    return encoding.encode(rawCandidate);
  }

  /** How points became vectors, in a few words. */
  String description() {
    return encoding.description();
  }

  private static DMatrixRMaj some(Evaluation evaluation, Role role, int points) {
    if (evaluation.law(role).isEmpty()) {
      return thinned(evaluation, role, every(evaluation, role), points);
    }
    List<DMatrixRMaj> parts = new ArrayList<>();
    double[] weights = evaluation.sourceWeights();
    double reached = 0;
    long drawn = 0;
    for (int k = 0; k < weights.length; k++) {
      reached += weights[k];
      long upTo = k == weights.length - 1 ? points : Math.round(reached * points);
      if (upTo > drawn) {
        parts.add(RolePoints.of(evaluation, role, k, (int) (upTo - drawn)));
        drawn = upTo;
      }
    }
    return RolePoints.stacked(parts, evaluation.space().width());
  }

  private static DMatrixRMaj every(Evaluation evaluation, Role role) {
    List<DMatrixRMaj> parts = new ArrayList<>();
    for (int k = 0; k < evaluation.sources(); k++) {
      parts.add(RolePoints.of(evaluation, role, k, 0));
    }
    return RolePoints.stacked(parts, evaluation.space().width());
  }

  private static DMatrixRMaj thinned(
      Evaluation evaluation, Role role, DMatrixRMaj rows, int points) {
    if (rows.numRows <= points) {
      return rows;
    }
    int[] kept =
        evaluation.stream("pooled-thinning")
            .child(role.word())
            .sampleWithoutReplacement(rows.numRows, points);
    Arrays.sort(kept);
    DMatrixRMaj thinned = new DMatrixRMaj(points, rows.numCols);
    CommonOps_DDRM.extract(rows, kept, points, allColumns(rows.numCols), rows.numCols, thinned);
    return thinned;
  }

  private static int[] allColumns(int columns) {
    int[] all = new int[columns];
    Arrays.setAll(all, column -> column);
    return all;
  }
}
