package org.tributary.plugins.deep.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.tributary.plugins.deep.network.Scalars;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.PointRows;

/** Negative log-likelihood but for a constant: mean of {@code |z|^2 / 2 - log volume}. */
record FlowLoss(FlowNetwork network) implements BatchStep.Loss<PointRows.Batch> {

  /** Points pass from coupling to coupling, and a volume in float16 would be none. */
  @Override
  public boolean mixes() {
    return false;
  }

  @Override
  public NDArray of(NDList weights, PointRows.Batch batch) {
    NDManager manager = weights.get(0).getManager();
    NDList found = network.toNormal(weights, batch.points(manager), batch.sources(manager));
    NDArray squares = found.get(0).square().sum(new int[] {1}, true);
    return Scalars.times(squares, 0.5).sub(found.get(1)).mean();
  }
}
