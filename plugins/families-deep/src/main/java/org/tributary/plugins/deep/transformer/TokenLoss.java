package org.tributary.plugins.deep.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.tributary.plugins.deep.network.Scalars;
import org.tributary.plugins.deep.training.BatchStep;

/** Mean negative log-likelihood of a token. */
record TokenLoss(TransformerNetwork network) implements BatchStep.Loss<Sequences> {

  @Override
  public NDArray of(NDList weights, Sequences batch) {
    double tokens = 0;
    for (float there : batch.there()) {
      tokens += there;
    }
    return Scalars.times(network.ofTokens(weights, batch).sum(), -1 / Math.max(1, tokens));
  }
}
