package org.tributary.plugins.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of equal images.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 or 3
 * @param blocks whole images each
 */
record PixelBytes(int height, int width, int channels, List<ByteBuffer> blocks) {
  private static final int BLOCK = 1 << 30;

  PixelBytes {
    blocks = List.copyOf(blocks);
  }

  /** Maps {@code count} images that lie one after another in a file. */
  static List<ByteBuffer> map(FileChannel file, long offset, int imageSize, long count)
      throws IOException {
    long each = Math.max(1, BLOCK / imageSize);
    List<ByteBuffer> blocks = new ArrayList<>();
    for (long from = 0; from < count; from += each) {
      long images = Math.min(each, count - from);
      blocks.add(
          file.map(FileChannel.MapMode.READ_ONLY, offset + from * imageSize, images * imageSize));
    }
    return blocks;
  }

  /** Number of images. */
  int count() {
    long bytes = blocks.stream().mapToLong(ByteBuffer::capacity).sum();
    return Math.toIntExact(bytes / ((long) height * width * channels));
  }
}
