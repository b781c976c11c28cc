package org.tributary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which cells the threads of a process have in hand, in memory that outlives the process: when
 * native code or a plugin ends it, the next run can say over which cell that was. A place a thread,
 * of a length and a text; the file is removed when every thread has put its cell down.
 */
final class InHand implements AutoCloseable {
  private static final int PLACE = 512;
  private static final int PLACES = 256;

  private final Path file;
  private final Map<Thread, Integer> places = new HashMap<>();
  private final BitSet taken = new BitSet();
  private Optional<MappedByteBuffer> memory = Optional.empty();
  private boolean useless;

  InHand(Path file) {
    this.file = file;
  }

  /** The file beside a journal segment. */
  static Path beside(Path segment) {
    return segment.resolveSibling(segment.getFileName() + ".hand");
  }

  /** The calling thread takes a cell; it has none in hand. */
  synchronized void take(String cell) {
    int place = taken.nextClearBit(0);
    Optional<MappedByteBuffer> to = memory();
    if (to.isPresent() && place < PLACES) {
      taken.set(place);
      places.put(Thread.currentThread(), place);
      byte[] text = cell.getBytes(StandardCharsets.UTF_8);
      int length = Math.min(text.length, PLACE - Integer.BYTES);
      to.get().duplicate().position(place * PLACE + Integer.BYTES).put(text, 0, length);
      to.get().putInt(place * PLACE, length);
    }
  }

  /** The calling thread has put its cell down, well or not. */
  synchronized void putDown() {
    Integer place = places.remove(Thread.currentThread());
    if (place != null) {
      taken.clear(place);
      memory().orElseThrow().putInt(place * PLACE, 0);
    }
  }

  /** What a process that is gone had in hand. */
  static List<String> read(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    for (int place = 0; (place + 1) * PLACE <= bytes.capacity(); place++) {
      int length = bytes.getInt(place * PLACE);
      if (length > 0 && length <= PLACE - Integer.BYTES) {
        cells.add(
            new String(
                bytes.array(), place * PLACE + Integer.BYTES, length, StandardCharsets.UTF_8));
      }
    }
    return cells;
  }

  /** A disk without room for it costs the run nothing else. */
  private Optional<MappedByteBuffer> memory() {
    if (memory.isEmpty() && !useless) {
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        // Written first: a mapping of a file with holes faults when the disk is full.
        channel.write(ByteBuffer.allocate(PLACE * PLACES), 0);
        memory = Optional.of(channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) PLACE * PLACES));
      } catch (IOException | UnsupportedOperationException full) {
        useless = true;
        remove();
      }
    }
    return memory;
  }

  @Override
  public synchronized void close() {
    if (memory.isPresent() && taken.isEmpty()) {
      remove();
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // An empty one says nothing to the next run either.
    }
  }
}
