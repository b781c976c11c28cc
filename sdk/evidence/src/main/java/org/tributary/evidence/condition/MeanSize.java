package org.tributary.evidence.condition;

import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Moments;

/** Whether a mean is far enough from 0 to be divided by or to have its log taken. */
final class MeanSize {
  private static final double ERRORS = 4;

  private MeanSize() {}

  static boolean clearlyPositive(double[] values, Replication replication) {
    return Moments.of(values).mean() > ERRORS * replication.standardError(values);
  }

  static boolean clearlyNotZero(double[] values, Replication replication) {
    return Math.abs(Moments.of(values).mean()) > ERRORS * replication.standardError(values);
  }
}
