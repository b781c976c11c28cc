package org.tributary.engine.spec;

import java.nio.file.Path;

/**
 * One mistake in a study file.
 *
 * @param line from 1; 0 for a value given on the command line
 * @param path of the option, as {@code source.similarity}; empty for the whole file
 * @param message what is wrong, and what would be right
 */
public record SpecError(int line, String path, String message) implements Comparable<SpecError> {

  /** As people read it: {@code studies/figure-1.yaml:7 unknown option ...}. */
  public String format(Path file) {
    if (line > 0) {
      return file + ":" + line + "  " + message;
    }
    return path.isEmpty() ? file + "  " + message : "--set " + path + "  " + message;
  }

  @Override
  public int compareTo(SpecError other) {
    int order = Integer.compare(line, other.line);
    order = order != 0 ? order : path.compareTo(other.path);
    return order != 0 ? order : message.compareTo(other.message);
  }
}
