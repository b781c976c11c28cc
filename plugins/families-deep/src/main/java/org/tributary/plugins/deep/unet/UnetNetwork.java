package org.tributary.plugins.deep.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.tributary.plugins.deep.diffusion.DenoiserNetwork;
import org.tributary.plugins.deep.network.Formats;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;
import org.tributary.plugins.deep.unet.Convolution.Start;

/**
 * A U of two levels: a residual block, half the height and width with twice the channels, residual
 * blocks, back up, the first level's values added, a residual block (after Ronneberger, Fischer and
 * Brox 2015). Every block is told the noise level and the source.
 *
 * @param image what is denoised
 * @param sources number of sources
 * @param layout where the weights are
 * @param embedding index of the embedding, sources x width
 * @param condition from level and source to what the blocks are told
 * @param entry to the upper level
 * @param before block of the upper level on the way down
 * @param down to the lower level
 * @param inner blocks of the lower level
 * @param global block over all positions of the lower level
 * @param up to the upper level
 * @param after block of the upper level on the way up
 * @param exit back to pixels
 */
record UnetNetwork(
    ImageShape image,
    int sources,
    ParameterLayout layout,
    int embedding,
    Perceptron condition,
    Convolution entry,
    ResidualBlock before,
    Convolution down,
    List<ResidualBlock> inner,
    GlobalBlock global,
    Convolution up,
    ResidualBlock after,
    Convolution exit)
    implements DenoiserNetwork {
  private static final int VALUES_AT_ONCE = 1 << 18;

  static UnetNetwork of(ImageShape image, int sources, UnetShape shape) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    double bound = Math.sqrt(3);
    int channels = shape.channels();
    int told = shape.condition();
    int embedding = layout.perSource("embedding", -bound, bound, sources, shape.embedding());
    Perceptron condition =
        Perceptron.in(
            layout,
            "condition",
            Nonlinearity.SILU,
            Perceptron.Output.RANDOM,
            FEATURES + shape.embedding(),
            told,
            told);
    Convolution entry = Convolution.same(layout, "entry", image.depth(), channels, 3, Start.RANDOM);
    ResidualBlock before = ResidualBlock.in(layout, "before", channels, told);
    Convolution down = Convolution.shrinking(layout, "down", channels, 2 * channels, 2);
    List<ResidualBlock> inner = new ArrayList<>();
    for (int i = 0; i < shape.blocks(); i++) {
      inner.add(ResidualBlock.in(layout, "inner/" + i, 2 * channels, told));
    }
    int lower = image.positions() / 4 * 2 * channels;
    GlobalBlock global = GlobalBlock.in(layout, "global", lower, shape.hidden(), told);
    Convolution up = Convolution.same(layout, "up", 2 * channels, 4 * channels, 1, Start.RANDOM);
    ResidualBlock after = ResidualBlock.in(layout, "after", channels, told);
    Convolution exit = Convolution.same(layout, "exit", channels, image.depth(), 3, Start.ZERO);
    return new UnetNetwork(
        image,
        sources,
        layout.build(),
        embedding,
        condition,
        entry,
        before,
        down,
        List.copyOf(inner),
        global,
        up,
        after,
        exit);
  }

  @Override
  public int dimension() {
    return image.size();
  }

  @Override
  public int rowsAtOnce() {
    return Math.max(1, VALUES_AT_ONCE / image.size());
  }

  @Override
  public NDArray forward(NDList weights, NDArray points, NDArray features, NDArray oneHot) {
    NDArray table = weights.get(embedding);
    NDArray source = Formats.like(table, oneHot).matMul(table);
    NDArray level = Formats.like(table, features);
    NDArray told = Nonlinearity.SILU.of(condition.forward(weights, level.concat(source, 1)));
    NDArray upper =
        before.forward(
            weights, entry.forward(weights, image.folded(Formats.like(table, points))), told);
    NDArray lower = global.forward(weights, down.forward(weights, upper), told);
    for (ResidualBlock block : inner) {
      lower = block.forward(weights, lower, told);
    }
    NDArray joined = upper.add(ImageShape.doubled(up.forward(weights, lower)));
    NDArray last = Nonlinearity.SILU.of(after.forward(weights, joined, told));
    return Formats.single(image.unfolded(exit.forward(weights, last)));
  }
}
