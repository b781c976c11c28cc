package org.tributary.plugins.deep.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.training.BatchStep;

/**
 * Mean square of {@code F - target} with {@code target = (y - skip (y + s z)) / out}, which is the
 * weighted loss of Karras et al. (2022), equation 8; over what counts, where not all does.
 */
record DenoisingLoss(DenoiserNetwork network) implements BatchStep.Loss<NoisyRows.Batch> {

  @Override
  public NDArray of(NDList weights, NoisyRows.Batch batch) {
    NDManager manager = weights.get(0).getManager();
    Shape shape = new Shape(batch.rows(), network.dimension());
    NDArray value =
        network.forward(
            weights,
            manager.create(batch.scaled(), shape),
            manager.create(batch.features(), new Shape(batch.rows(), network.told())),
            manager.create(batch.oneHot(), new Shape(batch.rows(), network.sources())));
    NDArray square = value.sub(manager.create(batch.target(), shape)).square();
    return batch.counted().length == 0
        ? square.mean()
        : square.mul(manager.create(batch.counted(), shape)).mean();
  }
}
