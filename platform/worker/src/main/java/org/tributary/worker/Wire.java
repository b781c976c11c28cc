package org.tributary.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Messages over a socket: length, kind, bytes. One thread may send while another receives: the
 * streams that Java makes of a channel would share a lock and wait for each other.
 */
public final class Wire implements AutoCloseable {
  private static final int HEAD = 5;

  /** A reply holds the numbers of one cell; what is longer is no message. */
  private static final int LONGEST = 1 << 30;

  private final SocketChannel channel;
  private final Object sending = new Object();

  /** Messages over a connected channel, which is closed with it. */
  public Wire(SocketChannel channel) {
    this.channel = channel;
  }

  /** What a message means; the parent says the first four, the worker the others. */
  public enum Kind {
    ORDER,
    KNOWN,
    TASK,
    CANCEL,
    READY,
    PARTIAL,
    FITTING,
    /** Bytes to be kept as an artifact, by a worker that does not see the workspace. */
    ARTIFACT,
    /** A key of 64 characters and the model or training state to be kept under it. */
    MODEL,
    /** The key of a model or training state that is kept no longer. */
    DROPPED,
    RESULT,
    /** A cell over which worker processes ended: nanoseconds, a space, how. */
    BROKEN,
    STOPPED,
    REFUSED
  }

  /**
   * What was received, or is to be sent.
   *
   * @param bytes whose meaning is the kind's
   */
  public record Message(Kind kind, byte[] bytes) {

    /** A message of words. */
    public static Message of(Kind kind, String text) {
      return new Message(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes as words. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Kind and bytes in one array, for what carries arrays alone. */
    public byte[] packed() {
      return ByteBuffer.allocate(1 + bytes.length).put((byte) kind.ordinal()).put(bytes).array();
    }

    /** The message of an array that {@link #packed} made. */
    public static Message unpacked(byte[] packed) {
      return new Message(Kind.values()[packed[0]], Arrays.copyOfRange(packed, 1, packed.length));
    }
  }

  /** Sends words. */
  public void send(Kind kind, String text) throws IOException {
    send(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a message whole before any other. */
  public void send(Kind kind, byte[] bytes) throws IOException {
    ByteBuffer framed = ByteBuffer.allocate(HEAD + bytes.length);
    framed.putInt(bytes.length).put((byte) kind.ordinal()).put(bytes).flip();
    synchronized (sending) {
      while (framed.hasRemaining()) {
        channel.write(framed);
      }
    }
  }

  /** The next message; empty when the other end is gone. */
  public Optional<Message> receive() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!filled(head)) {
      return Optional.empty();
    }
    int length = head.getInt(0);
    int kind = head.get(HEAD - 1);
    if (length < 0 || length > LONGEST || kind < 0 || kind >= Kind.values().length) {
      throw new IOException("no message: length " + length + ", kind " + kind);
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    return filled(bytes)
        ? Optional.of(new Message(Kind.values()[kind], bytes.array()))
        : Optional.empty();
  }

  private boolean filled(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
