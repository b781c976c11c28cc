package org.tributary.plugins.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tributary.sdk.OptionException;

/**
 * Decoded images in a temporary file, which is mapped when it is complete. The file is deleted then
 * where the system allows it, else when the virtual machine ends.
 */
final class PixelFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final ImagesOptions options;
  private final String option;
  private final Path path;
  private final OutputStream out;
  private Picture first = new Picture("", 0, 0, 0, new byte[0]);
  private long count;

  /**
   * An empty file.
   *
   * @param option under which the images were given, for messages
   */
  PixelFile(ImagesOptions options, String option) throws IOException {
    this.options = options;
    this.option = option;
    this.path = Files.createTempFile("tributary-images-", ".bytes");
    path.toFile().deleteOnExit();
    this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
  }

  /**
   * Adds an image in the size and colours of the options.
   *
   * @throws OptionException when it differs from the first
   */
  void add(Picture picture) throws IOException {
    Picture coloured = picture.in(options.colour());
    Picture sized =
        options.resize().isEmpty()
            ? coloured
            : coloured.sized(options.resize().get(0), options.resize().get(1));
    if (count == 0) {
      first = sized;
    } else if (!sized.shape().equals(first.shape())) {
      boolean sizes = sized.height() != first.height() || sized.width() != first.width();
      throw new OptionException(
          option,
          first.name()
              + " is "
              + first.shape()
              + ", "
              + sized.name()
              + " is "
              + sized.shape()
              + (sizes ? ": give resize: [height, width]" : ": give colour: grey or rgb"));
    }
    out.write(sized.bytes());
    count++;
  }

  /** The images added, mapped. */
  PixelBytes finish() throws IOException {
    out.close();
    int size = first.height() * first.width() * first.channels();
    try (FileChannel file = FileChannel.open(path)) {
      return new PixelBytes(
          first.height(), first.width(), first.channels(), PixelBytes.map(file, 0, size, count));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    try {
      Files.deleteIfExists(path);
    } catch (IOException mapped) {
      // Some systems keep a mapped file until the end.
    }
  }
}
