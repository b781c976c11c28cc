package org.tributary.plugins.deep.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.tributary.plugins.deep.network.Tensors;

/**
 * A trained denoiser {@code D(y, s)} of one source: the mean of the clean point given the noisy
 * one. Points are standardised, row major.
 */
final class Denoiser {
  private final DenoiserNetwork network;
  private final float[] weights;
  private final Tensors tensors;
  private final int source;

  Denoiser(DenoiserNetwork network, float[] weights, Tensors tensors, int source) {
    this.network = network;
    this.weights = weights;
    this.tensors = tensors;
    this.source = source;
  }

  int dimension() {
    return network.dimension();
  }

  /** {@code D} at each point. */
  double[] denoise(double[] points, double level) {
    int d = network.dimension();
    double[] result = new double[points.length];
    int block = network.rowsAtOnce() * d;
    for (int from = 0; from < points.length; from += block) {
      int to = Math.min(points.length, from + block);
      float[] scaled = scaled(points, from, to, 1, level);
      int rows = (to - from) / d;
      float[] values =
          tensors.evaluate(
              manager ->
                  forward(
                          manager,
                          arrays(manager),
                          manager.create(scaled, new Shape(rows, d)),
                          level)
                      .toFloatArray());
      combine(points, from, to, level, values, result);
    }
    return result;
  }

  /**
   * {@code D} at each point, and the trace of its Jacobian.
   *
   * @param divergence filled with one number a point
   */
  double[] denoise(double[] points, double level, Trace trace, double[] divergence) {
    int d = network.dimension();
    int copies = trace.copies(d);
    int block = Math.max(1, network.rowsAtOnce() / copies) * d;
    double[] result = new double[points.length];
    for (int from = 0; from < points.length; from += block) {
      int to = Math.min(points.length, from + block);
      int rows = (to - from) / d * copies;
      float[] scaled = scaled(points, from, to, copies, level);
      float[] probes = trace.probes(from / d, (to - from) / d, d);
      float[] gradient = new float[scaled.length];
      float[][] values = new float[1][];
      tensors.differentiate(
          scaled,
          new Shape(rows, d),
          gradient,
          leaf -> {
            NDManager manager = leaf.getManager();
            NDArray all = forward(manager, arrays(manager), leaf, level);
            values[0] = all.toFloatArray();
            return all.mul(manager.create(probes, new Shape(rows, d))).sum();
          });
      combine(points, from, to, level, values[0], result);
      double factor = Preconditioning.out(level) * Preconditioning.in(level) * trace.factor(d);
      for (int row = 0; row < (to - from) / d; row++) {
        double sum = 0;
        for (int copy = 0; copy < copies; copy++) {
          for (int i = 0; i < d; i++) {
            int at = (copy * ((to - from) / d) + row) * d + i;
            sum += (double) probes[at] * gradient[at];
          }
        }
        divergence[from / d + row] = d * Preconditioning.skip(level) + factor * sum;
      }
    }
    return result;
  }

  private NDList arrays(NDManager manager) {
    return network.layout().split(manager.create(weights, new Shape(weights.length)));
  }

  private NDArray forward(NDManager manager, NDList arrays, NDArray scaled, double level) {
    int rows = Math.toIntExact(scaled.getShape().get(0));
    float[] one = new float[network.told()];
    Arrays.fill(one, 1);
    DenoiserNetwork.features(level, one, 0);
    float[] features = new float[rows * one.length];
    float[] oneHot = new float[rows * network.sources()];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(one, 0, features, row * one.length, one.length);
      oneHot[row * network.sources() + source] = 1;
    }
    return network.forward(
        arrays,
        scaled,
        manager.create(features, new Shape(rows, one.length)),
        manager.create(oneHot, new Shape(rows, network.sources())));
  }

  private static float[] scaled(double[] points, int from, int to, int copies, double level) {
    double in = Preconditioning.in(level);
    float[] scaled = new float[(to - from) * copies];
    for (int i = 0; i < to - from; i++) {
      scaled[i] = (float) (in * points[from + i]);
    }
    for (int copy = 1; copy < copies; copy++) {
      System.arraycopy(scaled, 0, scaled, copy * (to - from), to - from);
    }
    return scaled;
  }

  private static void combine(
      double[] points, int from, int to, double level, float[] values, double[] result) {
    double skip = Preconditioning.skip(level);
    double out = Preconditioning.out(level);
    for (int i = from; i < to; i++) {
      result[i] = skip * points[i] + out * values[i - from];
    }
    if (Arrays.stream(result, from, to).anyMatch(Double::isNaN)) {
      throw new ArithmeticException(
          "the denoiser gave no number at noise level " + level + "; train it with clip");
    }
  }
}
