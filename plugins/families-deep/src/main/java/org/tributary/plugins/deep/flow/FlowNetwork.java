package org.tributary.plugins.deep.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;
import org.tributary.plugins.deep.network.Scalars;

/**
 * Couplings: {@code z = m x + (1 - m)(x exp(s) + t)} with {@code s, t} of {@code m x} and the
 * source, where m keeps the even coordinates in one coupling and the odd ones in the next; {@code s
 * = 2 tanh}, so that no coupling stretches more than e^2.
 *
 * @param dimension of a point, at least 2
 * @param sources K
 * @param layout embedding, then the couplings
 * @param couplings networks from a masked point and an embedding to s and t
 */
record FlowNetwork(int dimension, int sources, ParameterLayout layout, List<Perceptron> couplings) {
  private static final float STRETCH = 2;

  static FlowNetwork of(int dimension, int sources, FlowOptions options) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    double bound = Math.sqrt(3);
    layout.perSource("embedding", -bound, bound, sources, options.embedding());
    List<Perceptron> couplings = new ArrayList<>();
    for (int i = 0; i < options.couplings(); i++) {
      couplings.add(
          Perceptron.in(
              layout,
              "coupling/" + i,
              Nonlinearity.SILU,
              Perceptron.Output.ZERO,
              dimension + options.embedding(),
              options.width(),
              options.width(),
              2 * dimension));
    }
    return new FlowNetwork(dimension, sources, layout.build(), couplings);
  }

  /**
   * Normal points of data points, and the log of the volume change: {@code rows x dimension, rows x
   * 1}.
   */
  NDList toNormal(NDList weights, NDArray points, NDArray oneHot) {
    NDManager manager = points.getManager();
    NDArray x = points;
    NDArray volume = manager.zeros(new Shape(points.getShape().get(0), 1));
    for (int i = 0; i < couplings.size(); i++) {
      NDArray kept = mask(manager, i % 2 == 0);
      NDArray moved = mask(manager, i % 2 != 0);
      NDList shape = shape(weights, i, x.mul(kept), oneHot);
      NDArray stretch = shape.get(0).mul(moved);
      x = x.mul(stretch.exp()).add(shape.get(1).mul(moved));
      volume = volume.add(stretch.sum(new int[] {1}, true));
    }
    return new NDList(x, volume);
  }

  /** Data points of normal points. */
  NDArray toData(NDList weights, NDArray normal, NDArray oneHot) {
    NDManager manager = normal.getManager();
    NDArray z = normal;
    for (int i = couplings.size() - 1; i >= 0; i--) {
      NDArray kept = mask(manager, i % 2 == 0);
      NDArray moved = mask(manager, i % 2 != 0);
      NDList shape = shape(weights, i, z.mul(kept), oneHot);
      z = z.sub(shape.get(1).mul(moved)).mul(shape.get(0).mul(moved).neg().exp());
    }
    return z;
  }

  private NDList shape(NDList weights, int coupling, NDArray masked, NDArray oneHot) {
    NDArray input = masked.concat(oneHot.matMul(weights.get(0)), 1);
    NDList halves =
        couplings.get(coupling).forward(weights, input).split(new long[] {dimension}, 1);
    return new NDList(Scalars.times(halves.get(0).tanh(), STRETCH), halves.get(1));
  }

  private NDArray mask(NDManager manager, boolean even) {
    float[] mask = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      mask[i] = (i % 2 == 0) == even ? 1 : 0;
    }
    return manager.create(mask, new Shape(1, dimension));
  }
}
