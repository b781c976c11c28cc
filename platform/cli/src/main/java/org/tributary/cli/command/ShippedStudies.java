package org.tributary.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The study files that came with the installation. */
final class ShippedStudies {
  private static final String ENDING = ".yaml";

  private ShippedStudies() {}

  /** All of them, by name; none when there is no such folder. */
  static List<Path> files(Optional<Path> folder) {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.get(), 2)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The name of a file without its ending. */
  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ENDING.length());
  }
}
