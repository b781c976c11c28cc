package org.tributary.plugins.deep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class FormatsTest {
  private static final int ROWS = 32;

  /** Mean square of a perceptron of fixed points, and its gradient. */
  private static double loss(boolean mixed, float[] gradient) {
    ParameterLayout.Builder builder = new ParameterLayout.Builder();
    Perceptron perceptron =
        Perceptron.in(builder, "p", Nonlinearity.SILU, Perceptron.Output.RANDOM, 3, 16, 2);
    ParameterLayout layout = builder.build();
    float[] points = new float[ROWS * 3];
    RandomStream stream = RandomStream.of(4, 0);
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) stream.nextGaussian();
    }
    float[] found = new float[layout.size()];
    double value =
        Tensors.cpu()
            .differentiate(
                layout.initial(RandomStream.of(3, 0)),
                new Shape(layout.size()),
                mixed ? DataType.FLOAT16 : DataType.FLOAT32,
                found,
                flat -> {
                  NDArray input = flat.getManager().create(points, new Shape(ROWS, 3));
                  NDArray y = perceptron.forward(layout.split(flat), Formats.like(flat, input));
                  return Formats.single(y).square().mean();
                });
    System.arraycopy(found, 0, gradient, 0, gradient.length);
    return value;
  }

  /**
   * Every value is rounded to 11 bits, 2^-12 relative; some ten roundings in a row stay below .5 %.
   */
  @Test
  void float16IsFloat32Rounded() {
    int size = 3 * 16 + 16 + 16 * 2 + 2;
    float[] single = new float[size];
    float[] mixed = new float[size];
    double exact = loss(false, single);
    double rounded = loss(true, mixed);
    assertThat(rounded).isNotEqualTo(exact).isCloseTo(exact, within(0.005 * exact));
    double norm = 0;
    double distance = 0;
    for (int i = 0; i < size; i++) {
      norm += single[i] * single[i];
      distance += Math.pow(single[i] - mixed[i], 2);
    }
    assertThat(Math.sqrt(distance)).isPositive().isLessThan(0.005 * Math.sqrt(norm));
  }
}
