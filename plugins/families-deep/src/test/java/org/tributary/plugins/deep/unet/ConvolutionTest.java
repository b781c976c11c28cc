package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.djl.PyTorch;

class ConvolutionTest {
  private static final int ROWS = 2;
  private static final int FROM = 3;
  private static final int TO = 4;
  private static final int HEIGHT = 4;
  private static final int WIDTH = 6;

  private static float[] drawn(RandomStream stream, int length) {
    double[] values = new double[length];
    stream.fillGaussian(values, 0, length);
    float[] single = new float[length];
    for (int i = 0; i < length; i++) {
      single[i] = (float) values[i];
    }
    return single;
  }

  /** The sum that defines it, in double precision. */
  @ParameterizedTest
  @CsvSource({"3, 1, 1", "1, 1, 0", "1, 2, 0", "2, 2, 0", "5, 1, 2"})
  void theProductIsTheConvolution(int side, int stride, int padding) {
    RandomStream stream = RandomStream.of(5, side);
    float[] input = drawn(stream.child("input"), ROWS * FROM * HEIGHT * WIDTH);
    float[] kernel = drawn(stream.child("kernel"), TO * FROM * side * side);
    float[] bias = drawn(stream.child("bias"), TO);
    int height = (HEIGHT + 2 * padding - side) / stride + 1;
    int width = (WIDTH + 2 * padding - side) / stride + 1;
    try (NDManager manager = PyTorch.engine(1).newBaseManager(Device.cpu())) {
      NDArray output =
          new Convolution(0, stride, padding)
              .byProducts(
                  manager.create(input, new Shape(ROWS, FROM, HEIGHT, WIDTH)),
                  manager.create(kernel, new Shape(TO, FROM, side, side)),
                  manager.create(bias, new Shape(TO)));
      assertThat(output.getShape()).isEqualTo(new Shape(ROWS, TO, height, width));
      float[] found = output.toFloatArray();
      int at = 0;
      for (int row = 0; row < ROWS; row++) {
        for (int to = 0; to < TO; to++) {
          for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
              double sum = bias[to];
              for (int from = 0; from < FROM; from++) {
                for (int dy = 0; dy < side; dy++) {
                  for (int dx = 0; dx < side; dx++) {
                    int v = y * stride + dy - padding;
                    int h = x * stride + dx - padding;
                    if (v >= 0 && v < HEIGHT && h >= 0 && h < WIDTH) {
                      sum +=
                          input[((row * FROM + from) * HEIGHT + v) * WIDTH + h]
                              * (double) kernel[((to * FROM + from) * side + dy) * side + dx];
                    }
                  }
                }
              }
              assertThat((double) found[at++]).isCloseTo(sum, within(1e-5));
            }
          }
        }
      }
    }
  }

  /** Gradients with respect to input and kernel, by the transposed sums in double precision. */
  @ParameterizedTest
  @CsvSource({"3, 1, 1", "1, 1, 0", "1, 2, 0", "2, 2, 0", "5, 1, 2"})
  void itsGradientIsTheTransposedSum(int side, int stride, int padding) {
    RandomStream stream = RandomStream.of(6, side);
    float[] input = drawn(stream.child("input"), ROWS * FROM * HEIGHT * WIDTH);
    float[] kernel = drawn(stream.child("kernel"), TO * FROM * side * side);
    int height = (HEIGHT + 2 * padding - side) / stride + 1;
    int width = (WIDTH + 2 * padding - side) / stride + 1;
    float[] weight = drawn(stream.child("weight"), ROWS * TO * height * width);
    double[] byInput = new double[input.length];
    double[] byKernel = new double[kernel.length];
    int at = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int to = 0; to < TO; to++) {
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            for (int from = 0; from < FROM; from++) {
              for (int dy = 0; dy < side; dy++) {
                for (int dx = 0; dx < side; dx++) {
                  int v = y * stride + dy - padding;
                  int h = x * stride + dx - padding;
                  if (v >= 0 && v < HEIGHT && h >= 0 && h < WIDTH) {
                    int i = ((row * FROM + from) * HEIGHT + v) * WIDTH + h;
                    int k = ((to * FROM + from) * side + dy) * side + dx;
                    byInput[i] += (double) weight[at] * kernel[k];
                    byKernel[k] += (double) weight[at] * input[i];
                  }
                }
              }
            }
            at++;
          }
        }
      }
    }
    Convolution convolution = new Convolution(0, stride, padding);
    Shape inputs = new Shape(ROWS, FROM, HEIGHT, WIDTH);
    Shape kernels = new Shape(TO, FROM, side, side);
    Shape outputs = new Shape(ROWS, TO, height, width);
    assertThat(
            gradient(
                input,
                inputs,
                x ->
                    convolution
                        .byProducts(
                            x,
                            x.getManager().create(kernel, kernels),
                            x.getManager().zeros(new Shape(TO)))
                        .mul(x.getManager().create(weight, outputs))))
        .containsExactly(byInput, within(1e-4));
    assertThat(
            gradient(
                kernel,
                kernels,
                k ->
                    convolution
                        .byProducts(
                            k.getManager().create(input, inputs),
                            k,
                            k.getManager().zeros(new Shape(TO)))
                        .mul(k.getManager().create(weight, outputs))))
        .containsExactly(byKernel, within(1e-4));
  }

  private static double[] gradient(float[] at, Shape shape, UnaryOperator<NDArray> function) {
    float[] found = new float[at.length];
    Tensors.cpu().differentiate(at, shape, found, x -> function.apply(x).sum());
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      gradient[i] = found[i];
    }
    return gradient;
  }

  @Test
  void processorsAreToldByTheirDescription() {
    String amd = "vendor_id\t: AuthenticAMD";
    String wide = "flags\t\t: fpu avx2 avx512f avx512dq";
    assertThat(FaultyConvolutions.among(List.of("processor\t: 0", amd, wide))).isTrue();
    assertThat(FaultyConvolutions.among(List.of(amd, "flags\t\t: fpu avx2"))).isFalse();
    assertThat(FaultyConvolutions.among(List.of("vendor_id\t: GenuineIntel", wide))).isFalse();
    assertThat(FaultyConvolutions.among(List.of())).isFalse();
  }
}
