package org.tributary.evidence.condition;

import org.tributary.evidence.Replication;

/** Whether two means may be compared by their ratio. */
public final class RatioCondition {
  private RatioCondition() {}

  /** Whether both means lie more than 4 standard errors from 0; else their difference is asked. */
  public static boolean possible(double[] first, double[] second, Replication replication) {
    return MeanSize.clearlyNotZero(first, replication)
        && MeanSize.clearlyNotZero(second, replication);
  }
}
