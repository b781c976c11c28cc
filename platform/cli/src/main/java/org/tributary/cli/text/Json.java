package org.tributary.cli.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON for programs that read what a command prints. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Indented JSON of maps, lists, texts, numbers and flags. */
  public static String text(Object tree) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    } catch (JsonProcessingException notATree) {
      throw new IllegalArgumentException("not a tree: " + tree.getClass(), notATree);
    }
  }

  /** Reads a file. */
  public static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read: " + unreadable, unreadable);
    }
  }
}
