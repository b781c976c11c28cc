package org.tributary.plugins.deep.energy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.network.Scalars;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.PointRows;

/**
 * Negative log-likelihood: {@code mean u(x | y) + sum_y share(y) log integral exp(-u(. | y))}, the
 * integral over a grid.
 *
 * @param network u
 * @param grid middles of its cells, row major
 */
record EnergyLoss(EnergyNetwork network, float[] grid) implements BatchStep.Loss<PointRows.Batch> {

  @Override
  public NDArray of(NDList weights, PointRows.Batch batch) {
    NDManager manager = weights.get(0).getManager();
    int cells = grid.length / network.dimension();
    NDArray loss = network.forward(weights, batch.points(manager), batch.sources(manager)).mean();
    NDArray everywhere = manager.create(grid, new Shape(cells, network.dimension()));
    for (int k = 0; k < network.sources(); k++) {
      double share = batch.shares()[k];
      if (share > 0) {
        NDArray low = network.forward(weights, everywhere, network.oneHot(manager, cells, k)).neg();
        // A constant in the gradient: it only keeps the exponential in range.
        float top = low.max().toFloatArray()[0];
        NDArray integral = low.sub(top).exp().mean().log().add(top);
        loss = loss.add(Scalars.times(integral, share));
      }
    }
    return loss;
  }
}
