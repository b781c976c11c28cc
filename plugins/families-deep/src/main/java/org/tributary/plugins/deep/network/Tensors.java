package org.tributary.plugins.deep.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Function;
import org.tributary.plugins.djl.PyTorch;

/**
 * Evaluations on one device with a number of threads. Every native array made in one is released at
 * its end.
 *
 * <p>Gradients are asked of PyTorch itself and not of DJL's collector, of which a process may have
 * only one at a time.
 *
 * @param device where
 * @param threads threads of one operation, at least 1
 */
public record Tensors(Device device, int threads) {

  /** The processor, one thread. */
  public static Tensors cpu() {
    return new Tensors(Device.cpu(), 1);
  }

  /** Evaluates without gradients. */
  public <R> R evaluate(Function<NDManager, R> body) {
    return run(false, body);
  }

  /**
   * A number and its gradient.
   *
   * @param at where, flat
   * @param shape of the array that {@code function} gets
   * @param gradient filled with the gradient; as long as {@code at}
   * @param function gives an array of one entry
   */
  public double differentiate(
      float[] at, Shape shape, float[] gradient, Function<NDArray, NDArray> function) {
    return differentiate(at, shape, DataType.FLOAT32, gradient, function);
  }

  /**
   * A number and its gradient, both taken in a number format and given in float32.
   *
   * @param at where, flat
   * @param shape of the array that {@code function} gets
   * @param format in which it gets it
   * @param gradient filled with the gradient; as long as {@code at}
   * @param function gives a float32 array of one entry
   */
  public double differentiate(
      float[] at,
      Shape shape,
      DataType format,
      float[] gradient,
      Function<NDArray, NDArray> function) {
    return run(
        true,
        manager -> {
          NDArray leaf = manager.create(at, shape).toType(format, false);
          leaf.setRequiresGradient(true);
          NDArray value = function.apply(leaf);
          NDArray one = manager.ones(value.getShape());
          JniUtils.backward((PtNDArray) value, (PtNDArray) one, false, false);
          NDArray found = leaf.getGradient();
          found.attach(manager);
          float[] single = found.toType(DataType.FLOAT32, false).toFloatArray();
          System.arraycopy(single, 0, gradient, 0, gradient.length);
          return (double) value.toFloatArray()[0];
        });
  }

  private <R> R run(boolean gradients, Function<NDManager, R> body) {
    try (NDManager manager = PyTorch.engine(threads).newBaseManager(device)) {
      boolean before = JniUtils.isGradMode();
      JniUtils.setGradMode(gradients);
      try {
        return body.apply(manager);
      } finally {
        JniUtils.setGradMode(before);
      }
    }
  }
}
