package org.tributary.plugins.deep.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class ScalarsTest {

  /**
   * With DJL's product in place of this one, the gradient is that of freed memory: NaN, infinite or
   * 0 in nearly every run.
   */
  @Test
  void aNumberIsThereWhenItsGradientIsTaken() {
    float[] gradient = new float[1];
    double value =
        Tensors.cpu()
            .differentiate(
                new float[] {3},
                new Shape(1),
                gradient,
                leaf -> {
                  NDArray y = leaf;
                  for (int i = 0; i < 1000; i++) {
                    y = Scalars.times(y, i % 2 == 0 ? 2 : 0.5);
                  }
                  for (int i = 0; i < 3; i++) {
                    System.gc();
                  }
                  return y.sum();
                });
    assertThat(value).isEqualTo(3);
    assertThat(gradient[0]).isEqualTo(1);
  }
}
