package org.tributary.plugins.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Values;

/**
 * The codes of one text, written once from front to back: a byte each where the vocabulary allows.
 * A long text goes to a temporary file that is mapped, so that the heap does not bound it. The file
 * is deleted at once where the system allows it, else when the virtual machine ends.
 */
final class Codes {
  /** Bytes that stay on the heap. */
  static final long ON_HEAP = 64L << 20;

  private final Values.Type type;
  private final ByteBuffer bytes;

  private Codes(Values.Type type, ByteBuffer bytes) {
    this.type = type;
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Room for codes.
   *
   * @param onHeap greatest number of bytes held on the heap
   */
  static Codes room(String text, long count, int vocabulary, long onHeap) {
    Values.Type type = vocabulary <= 256 ? Values.Type.UINT8 : Values.Type.INT32;
    long size = count * type.size();
    if (size > Integer.MAX_VALUE) {
      throw new OptionException(
          "files", text + " has " + count + " characters, too many for one source: cut it in two");
    }
    return new Codes(type, size <= onHeap ? ByteBuffer.allocate((int) size) : mapped(size));
  }

  private static ByteBuffer mapped(long size) {
    try {
      Path file = Files.createTempFile("tributary-text-", ".codes");
      file.toFile().deleteOnExit();
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
      } finally {
        delete(file);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException mapped) {
      // Some systems keep a mapped file until the end.
    }
  }

  void add(int code) {
    if (type == Values.Type.UINT8) {
      bytes.put((byte) code);
    } else {
      bytes.putInt(code);
    }
  }

  /** The codes written so far. */
  Values values() {
    ByteBuffer written = bytes.duplicate().flip();
    return new Values(type, written.slice());
  }
}
