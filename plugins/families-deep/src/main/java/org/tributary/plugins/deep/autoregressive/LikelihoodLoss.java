package org.tributary.plugins.deep.autoregressive;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.training.BatchStep;

/** Mean negative log-likelihood of a row. */
record LikelihoodLoss(TokenNetwork network) implements BatchStep.Loss<CountedRows.Batch> {

  @Override
  public NDArray of(NDList weights, CountedRows.Batch batch) {
    NDManager manager = weights.get(0).getManager();
    Shape shape = new Shape(batch.contexts().rows(), network.alphabet().most());
    return network
        .forward(weights, batch.contexts())
        .logSoftmax(1)
        .mul(manager.create(batch.shares(), shape))
        .sum()
        .neg();
  }
}
