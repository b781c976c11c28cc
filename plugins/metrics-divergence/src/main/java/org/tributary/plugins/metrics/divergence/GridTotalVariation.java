package org.tributary.plugins.metrics.divergence;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/**
 * Total variation of two laws that live in one box of one or two real columns, by the midpoint rule
 * on equal cells: {@code (1/2) sum |p - q| volume}. The rule errs like the square of a cell's side.
 */
final class GridTotalVariation {
  private static final int CELLS = 1 << 16;
  private static final double MASS = 1e-3;

  private final LogDensity truth;
  private final LogDensity model;
  private final Samples middles;
  private final double volume;

  private GridTotalVariation(LogDensity truth, LogDensity model, Samples middles, double volume) {
    this.truth = truth;
    this.model = model;
    this.middles = middles;
    this.volume = volume;
  }

  /** The rule, when both laws are densities on one finite box of at most two real columns. */
  static Optional<GridTotalVariation> of(Evaluation evaluation) {
    Optional<LogDensity> truth = evaluation.as(Role.TRUTH, LogDensity.class);
    Optional<LogDensity> model = evaluation.as(Role.CANDIDATE, LogDensity.class);
    Optional<Support> first = evaluation.as(Role.TRUTH, Support.class);
    Optional<Support> second = evaluation.as(Role.CANDIDATE, Support.class);
    Space space = evaluation.space();
    if (truth.isEmpty()
        || model.isEmpty()
        || first.isEmpty()
        || second.isEmpty()
        || space.width() > 2
        || !space.allReal()) {
      return Optional.empty();
    }
    double[] lower = first.get().lower();
    double[] upper = first.get().upper();
    double volume = 1;
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Math.min(lower[i], second.get().lower()[i]);
      upper[i] = Math.max(upper[i], second.get().upper()[i]);
      volume *= (upper[i] - lower[i]) / (lower.length == 1 ? CELLS : Math.sqrt(CELLS));
    }
    return Double.isFinite(volume)
        ? Optional.of(
            new GridTotalVariation(truth.get(), model.get(), middles(space, lower, upper), volume))
        : Optional.empty();
  }

  private static Samples middles(Space space, double[] lower, double[] upper) {
    int side = lower.length == 1 ? CELLS : (int) Math.round(Math.sqrt(CELLS));
    DMatrixRMaj rows = new DMatrixRMaj(CELLS, lower.length);
    for (int row = 0; row < CELLS; row++) {
      for (int i = 0; i < lower.length; i++) {
        int cell = i == 0 ? row % side : row / side;
        rows.set(row, i, lower[i] + (upper[i] - lower[i]) * (cell + 0.5) / side);
      }
    }
    return MatrixSamples.ofSource(space, rows, 0, 1, Origin.REAL);
  }

  /** One source's total variation; empty when the cells miss more than a thousandth of a law. */
  OptionalDouble ofSource(int source) {
    double[] p = truth.logDensity(source, middles);
    double[] q = model.logDensity(source, middles);
    double difference = 0;
    double massOfTruth = 0;
    double massOfModel = 0;
    for (int cell = 0; cell < p.length; cell++) {
      double first = Math.exp(p[cell]) * volume;
      double second = Math.exp(q[cell]) * volume;
      massOfTruth += first;
      massOfModel += second;
      difference += Math.abs(first - second);
    }
    boolean whole = Math.abs(massOfTruth - 1) <= MASS && Math.abs(massOfModel - 1) <= MASS;
    return whole ? OptionalDouble.of(0.5 * difference) : OptionalDouble.empty();
  }
}
