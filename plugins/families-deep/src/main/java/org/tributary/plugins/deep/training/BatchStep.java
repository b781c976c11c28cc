package org.tributary.plugins.deep.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Tensors;

/**
 * Steps of one network that lower a loss of batches; what is held out is one large batch.
 *
 * @param <B> a batch
 */
public final class BatchStep<B> implements Descent.Step {

  /**
   * The loss of a batch under the arrays of the network, which are float16 in mixed precision: see
   * {@link org.tributary.plugins.deep.network.Formats}.
   */
  public interface Loss<B> {
    /** One number. */
    NDArray of(NDList weights, B batch);

    /** Whether it takes arrays in float16. */
    default boolean mixes() {
      return true;
    }
  }

  /** Draws a batch. */
  @FunctionalInterface
  public interface Draw<B> {
    /** All noise comes from the stream. */
    B from(RandomStream stream);
  }

  private final ParameterLayout layout;
  private final Tensors tensors;
  private final RandomStream stream;
  private final Draw<B> training;
  private final Optional<B> heldOut;
  private final Loss<B> loss;

  /**
   * Steps.
   *
   * @param stream step t draws from {@code stream.at(t)}
   * @param heldOut empty when nothing is held out
   */
  public BatchStep(
      ParameterLayout layout,
      Tensors tensors,
      RandomStream stream,
      Draw<B> training,
      Optional<Draw<B>> heldOut,
      Loss<B> loss) {
    this.layout = layout;
    this.tensors = tensors;
    this.stream = stream;
    this.training = training;
    this.heldOut = heldOut.map(draw -> draw.from(stream.child("held-out")));
    this.loss = loss;
  }

  @Override
  public boolean mixes() {
    return loss.mixes();
  }

  @Override
  public double take(int step, Descent.Networks networks) {
    B batch = training.from(stream.at(step));
    return networks.lower(0, step, weights -> loss.of(weights, batch));
  }

  @Override
  public double heldOut(List<float[]> weights) {
    B batch = heldOut.orElseThrow();
    float[] own = weights.get(0);
    return tensors.evaluate(
        manager ->
            (double)
                loss.of(layout.split(manager.create(own, new Shape(own.length))), batch)
                    .toFloatArray()[0]);
  }
}
