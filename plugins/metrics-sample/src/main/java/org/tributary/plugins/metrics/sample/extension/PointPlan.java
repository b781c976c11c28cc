package org.tributary.plugins.metrics.sample.extension;

import java.util.Optional;
import org.tributary.plugins.metrics.sample.points.Scaling;

/**
 * Which points a metric compares, and how.
 *
 * @param points most points a source and side, at least 2
 * @param least rows a source needs on either side
 * @param scaling of numbers; empty when the score reads raw rows, missing values included
 * @param perSource whether each source's own value is given too
 */
record PointPlan(int points, int least, Optional<Scaling> scaling, boolean perSource) {

  static PointPlan encoded(int points, int least, Scaling scaling, boolean perSource) {
    return new PointPlan(points, least, Optional.of(scaling), perSource);
  }

  static PointPlan raw(int points, boolean perSource) {
    return new PointPlan(points, 2, Optional.empty(), perSource);
  }
}
