package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.diffusion.DenoiserNetwork;
import org.tributary.plugins.deep.diffusion.DiffusionFamily;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.TensorSpace;

class ScoreUnetTest {
  private static final TensorSpace SPACE = new TensorSpace(List.of(8, 8, 1), Kind.real());
  private static final Samples IMAGES = halves(400);

  static ScoreUnetOptions options(int steps, int patch) {
    return new ScoreUnetOptions(
        8,
        1,
        patch,
        32,
        16,
        4,
        Fits.steps(steps, 32),
        -0.3,
        1.3,
        21,
        20,
        0.01,
        0,
        0.05,
        50,
        1.003,
        4,
        "auto");
  }

  private static DiffusionFamily family(int steps) {
    return new DiffusionFamily("score-unet", options(steps, 2));
  }

  /** Source 0 is bright (1) on the left and dark (0) on the right, source 1 the other way round. */
  private static Samples halves(int count) {
    RandomStream stream = RandomStream.of(3, 0);
    DMatrixRMaj values = new DMatrixRMaj(count, 64);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      for (int j = 0; j < 64; j++) {
        boolean left = j % 8 < 4;
        values.set(i, j, (left == (labels[i] == 0) ? 1 : 0) + 0.1 * stream.nextGaussian());
      }
    }
    return MatrixSamples.of(SPACE, values, labels, 2, Origin.REAL);
  }

  private static double[] drawn(Model model) {
    return model.sample(1, 3, RandomStream.of(4, 0)).toMatrix().data;
  }

  @Test
  void itDrawsTheImagesOfTheSourceAsked() {
    Model model = family(250).fit(IMAGES, Fits.of(1));
    for (int source = 0; source < 2; source++) {
      Samples drawn = model.sample(source, 50, RandomStream.of(5, source));
      double left = 0;
      double right = 0;
      for (int i = 0; i < 50; i++) {
        for (int j = 0; j < 64; j++) {
          left += j % 8 < 4 ? drawn.value(i, j) / 1600 : 0;
          right += j % 8 < 4 ? 0 : drawn.value(i, j) / 1600;
        }
      }
      // The halves differ by 1; a network that ignored the source would give .5 for both.
      assertThat(left).isCloseTo(source == 0 ? 1 : 0, within(0.1));
      assertThat(right).isCloseTo(source == 0 ? 0 : 1, within(0.1));
    }
  }

  @Test
  void theSameStreamGivesTheSameBitsSavedOrNot() throws IOException {
    Model model = family(5).fit(IMAGES, Fits.of(1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    Model read = family(5).load(SPACE, new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(drawn(model)).containsExactly(drawn(read));
    assertThat(drawn(model)).containsExactly(drawn(family(5).fit(IMAGES, Fits.of(1))));
    assertThat(drawn(model)).isNotEqualTo(drawn(family(5).fit(IMAGES, Fits.of(2))));
  }

  /** A weight without a gradient would stay where it started. */
  @Test
  void everyWeightHasAGradient() {
    UnetNetwork network =
        UnetNetwork.of(new ImageShape(8, 8, 1, 2), 2, new UnetShape(4, 1, 8, 8, 4));
    float[] weights = new float[network.layout().size()];
    RandomStream stream = RandomStream.of(6, 0);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (0.3 * stream.nextGaussian());
    }
    float[] gradient = new float[weights.length];
    Tensors.cpu()
        .differentiate(
            weights,
            new Shape(weights.length),
            gradient,
            flat -> {
              NDManager manager = flat.getManager();
              NDArray features =
                  manager.create(
                      new float[2 * DenoiserNetwork.FEATURES],
                      new Shape(2, DenoiserNetwork.FEATURES));
              return network
                  .forward(
                      network.layout().split(flat),
                      manager.create(new float[128], new Shape(2, 64)).add(1),
                      features.add(1),
                      manager.create(new float[] {1, 0, 0, 1}, new Shape(2, 2)))
                  .square()
                  .sum();
            });
    assertThat(gradient).doesNotContain(0f);
  }

  @Test
  void foldingKeepsSquaresTogetherAndIsUndone() {
    ImageShape shape = new ImageShape(4, 4, 1, 2);
    float[] pixels = new float[16];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i;
    }
    float[][] both =
        Tensors.cpu()
            .evaluate(
                manager -> {
                  var folded = shape.folded(manager.create(pixels, new Shape(1, 16)));
                  return new float[][] {
                    folded.toFloatArray(), shape.unfolded(folded).toFloatArray()
                  };
                });
    // Channels are the four pixels of a square: upper left ones first, then their right neighbours.
    assertThat(both[0]).containsExactly(0, 2, 8, 10, 1, 3, 9, 11, 4, 6, 12, 14, 5, 7, 13, 15);
    assertThat(both[1]).containsExactly(pixels);
  }

  @Test
  void whatIsNoImageOfAFittingSizeIsRefused() {
    assertThatThrownBy(() -> family(1).capabilities(ColumnSpace.reals(4)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("score-unet models images");
    TensorSpace odd = new TensorSpace(List.of(6, 8, 1), Kind.real());
    assertThatThrownBy(() -> family(1).capabilities(odd))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("images of 6 x 8 are no multiples of twice the patch, which is 2");
    new DiffusionFamily("score-unet", options(1, 1)).capabilities(odd);
  }
}
