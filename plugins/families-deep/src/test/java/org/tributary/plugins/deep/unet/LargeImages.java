package org.tributary.plugins.deep.unet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.diffusion.DiffusionFamily;
import org.tributary.sdk.data.ByteSamples;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.TensorSpace;

/** Trains on images that do not fit the heap, in a virtual machine of its own. */
final class LargeImages {
  private LargeImages() {}

  /** Takes a file of 28 x 28 bytes an image, takes three steps on it and prints what it drew. */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel file = FileChannel.open(Path.of(arguments[0]))) {
      ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      TensorSpace space = new TensorSpace(List.of(28, 28, 1), Kind.real());
      int[] labels = new int[(int) (file.size() / space.width())];
      Samples images = ByteSamples.over(space, 1, List.of(bytes), labels, -1, 1);
      Model model =
          new DiffusionFamily("score-unet", ScoreUnetTest.options(3, 2)).fit(images, Fits.of(1));
      Samples drawn = model.sample(0, 2, Fits.of(2).stream());
      System.out.println(
          "heap "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB, images "
              + (file.size() >> 20)
              + " MiB, drawn "
              + drawn.size());
    }
  }
}
