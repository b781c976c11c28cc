package org.tributary.plugins.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.option.InputFile;

/** Reads images that do not fit the heap, in a virtual machine of its own. */
final class LargeIdx {
  private LargeIdx() {}

  /** Prints the heap's limit, the number of images, and the mean of their values. */
  public static void main(String[] arguments) throws IOException {
    InputFile file = new InputFile(Path.of(arguments[0]), "0".repeat(64));
    Pool pool = ImagesReader.read(Written.idx(List.of(file), List.of())).pool().orElseThrow();
    double[] row = new double[pool.rows().space().width()];
    double sum = 0;
    for (int i = 0; i < pool.rows().size(); i++) {
      pool.rows().copyRow(i, row, 0);
      for (double value : row) {
        sum += value;
      }
    }
    System.out.println(
        "heap "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MiB, images "
            + pool.rows().size()
            + ", mean "
            + sum / pool.rows().size() / row.length);
  }
}
