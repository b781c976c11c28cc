package org.tributary.plugins.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Messages on a pipe: the header as one line of JSON, whose {@code blocks} name set, field, part,
 * type and count of each block, then the bytes of the blocks in that order.
 */
final class Wire {
  static final int PROTOCOL = 1;
  private static final int LONGEST_HEADER = 16 << 20;
  private static final int SHOWN = 80;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Wire() {}

  static void write(Message message, OutputStream out) throws IOException {
    ObjectNode header = message.header().deepCopy();
    ArrayNode list = header.putArray("blocks");
    for (Block block : message.blocks()) {
      list.addObject()
          .put("set", block.set())
          .put("field", block.field())
          .put("part", block.part().word())
          .put("type", block.type().word())
          .put("count", block.count());
    }
    out.write(JSON.writeValueAsBytes(header));
    out.write('\n');
    for (Block block : message.blocks()) {
      ByteBuffer bytes = block.bytes();
      if (bytes.hasArray()) {
        out.write(bytes.array(), bytes.arrayOffset(), bytes.capacity());
      } else {
        out.write(block.array());
      }
    }
    out.flush();
  }

  /**
   * Reads one message.
   *
   * @throws EOFException when the pipe ended before it began
   * @throws NonsenseException when it is not one
   */
  static Message read(InputStream in) throws IOException {
    ObjectNode header = header(line(in));
    List<Block> blocks = new ArrayList<>();
    for (JsonNode each : header.path("blocks")) {
      blocks.add(block(each, in));
    }
    header.remove("blocks");
    return new Message(header, blocks);
  }

  static ObjectNode header(String line) throws NonsenseException {
    try {
      if (JSON.readTree(line) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException noJson) {
      // Said below, with what was there instead.
    }
    throw new NonsenseException(
        "a message must begin with one line of JSON in braces, was '" + shown(line) + "'");
  }

  static String text(ObjectNode header) {
    return header.toString();
  }

  private static String line(InputStream in) throws IOException {
    byte[] bytes = new byte[256];
    int used = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (used == 0) {
          throw new EOFException();
        }
        throw new NonsenseException(
            "the output ended within '"
                + shown(new String(bytes, 0, used, StandardCharsets.UTF_8))
                + "'");
      }
      if (used == LONGEST_HEADER) {
        throw new NonsenseException(
            "a header has more than "
                + LONGEST_HEADER
                + " bytes and begins with '"
                + shown(new String(bytes, 0, SHOWN, StandardCharsets.UTF_8))
                + "'");
      }
      if (used == bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, Math.min(2 * used, LONGEST_HEADER));
      }
      bytes[used++] = (byte) next;
    }
    return new String(bytes, 0, used, StandardCharsets.UTF_8);
  }

  private static Block block(JsonNode told, InputStream in) throws IOException {
    try {
      Block.Part part = Block.Part.valueOf(told.path("part").asText().toUpperCase(Locale.ROOT));
      Block.Type type = Block.Type.valueOf(told.path("type").asText().toUpperCase(Locale.ROOT));
      long count = told.path("count").asLong(-1);
      if (count < 0 || count * type.size() > Integer.MAX_VALUE - 8) {
        throw new NonsenseException("a block of " + told.path("count") + " " + type.word());
      }
      byte[] bytes = in.readNBytes((int) count * type.size());
      if (bytes.length < count * type.size()) {
        throw new NonsenseException(
            "the output ended after " + bytes.length + " of " + count * type.size() + " bytes");
      }
      String set = told.path("set").asText("");
      return new Block(set, told.path("field").asText(""), part, type, ByteBuffer.wrap(bytes));
    } catch (IllegalArgumentException unknown) {
      throw new NonsenseException("a block of no known part or type: " + shown(told.toString()));
    }
  }

  /** The beginning of what a program wrote, fit for a line of text. */
  static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
  }

  /** Something that is not of the protocol. */
  static final class NonsenseException extends IOException {
    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
      super(message);
    }
  }
}
