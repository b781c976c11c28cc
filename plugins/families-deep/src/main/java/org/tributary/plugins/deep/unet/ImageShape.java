package org.tributary.plugins.deep.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/**
 * Images, and the squares of pixels that the network takes for one position with more channels.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels of a pixel
 * @param patch side of a square
 */
record ImageShape(int height, int width, int channels, int patch) {

  /**
   * The images of a space.
   *
   * @throws OptionException when they are none, or their sides are no multiples of {@code 2 patch}
   */
  static ImageShape of(Space space, int patch) {
    if (!(space instanceof TensorSpace tensor) || tensor.shape().size() != 3 || !space.allReal()) {
      throw new OptionException(
          "",
          "family score-unet models images, tensors of height x width x channels reals; the data"
              + " are "
              + space.describe());
    }
    int height = tensor.shape().get(0);
    int width = tensor.shape().get(1);
    if (height % (2 * patch) != 0 || width % (2 * patch) != 0) {
      throw new OptionException(
          "patch",
          "images of "
              + height
              + " x "
              + width
              + " are no multiples of twice the patch, which is "
              + patch
              + ": choose another, or resize the images");
    }
    return new ImageShape(height, width, tensor.shape().get(2), patch);
  }

  /** Values of an image. */
  int size() {
    return height * width * channels;
  }

  /** Positions of the upper level. */
  int positions() {
    return height / patch * (width / patch);
  }

  /** Channels of a position. */
  int depth() {
    return patch * patch * channels;
  }

  /** From rows x size to rows x depth x positions down x positions across. */
  NDArray folded(NDArray points) {
    return points
        .reshape(new Shape(-1, height / patch, patch, width / patch, patch, channels))
        .transpose(0, 2, 4, 5, 1, 3)
        .reshape(new Shape(-1, depth(), height / patch, width / patch));
  }

  /** The way back. */
  NDArray unfolded(NDArray positions) {
    return positions
        .reshape(new Shape(-1, patch, patch, channels, height / patch, width / patch))
        .transpose(0, 4, 1, 5, 2, 3)
        .reshape(new Shape(-1, size()));
  }

  /** From four times the channels to twice the height and width. */
  static NDArray doubled(NDArray x) {
    Shape shape = x.getShape();
    long depth = shape.get(1) / 4;
    long down = shape.get(2);
    long across = shape.get(3);
    return x.reshape(new Shape(-1, depth, 2, 2, down, across))
        .transpose(0, 1, 4, 2, 5, 3)
        .reshape(new Shape(-1, depth, 2 * down, 2 * across));
  }
}
