package org.tributary.engine.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a study file with the line it stands on; 0 when it came from elsewhere. */
public sealed interface Tree {

  /** Line from 1, or 0. */
  int line();

  /** The value in YAML flow notation on one line. */
  String text();

  /** The same value, all of it on another line. */
  Tree at(int line);

  /**
   * A single value.
   *
   * @param value its text, quotes removed
   * @param quoted whether it stood in quotes
   */
  record Scalar(String value, boolean quoted, int line) implements Tree {
    @Override
    public String text() {
      return value;
    }

    @Override
    public Tree at(int line) {
      return new Scalar(value, quoted, line);
    }

    /** Whether nothing was written, or {@code null}. */
    public boolean isAbsent() {
      return !quoted && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }
  }

  /** Values in order. */
  record Sequence(List<Tree> items, int line) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Tree at(int line) {
      return new Sequence(items.stream().map(item -> item.at(line)).toList(), line);
    }

    @Override
    public String text() {
      return "[" + String.join(", ", items.stream().map(FlowText::nested).toList()) + "]";
    }
  }

  /**
   * Named values in file order.
   *
   * @param entries by key
   * @param keyLines line of each key
   */
  record Mapping(Map<String, Tree> entries, Map<String, Integer> keyLines, int line)
      implements Tree {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keyLines = Map.copyOf(keyLines);
    }

    /** A mapping without entries. */
    public static Mapping empty(int line) {
      return new Mapping(Map.of(), Map.of(), line);
    }

    /** Line of a key, or of the mapping when it has no such key. */
    public int keyLine(String key) {
      return keyLines.getOrDefault(key, line);
    }

    /** This mapping with one value set; a new key stands on the value's line. */
    public Mapping with(String key, Tree value) {
      Map<String, Tree> all = new LinkedHashMap<>(entries);
      all.put(key, value);
      Map<String, Integer> lines = new LinkedHashMap<>(keyLines);
      lines.put(key, value.line());
      return new Mapping(all, lines, line);
    }

    /** This mapping without a key. */
    public Mapping without(String key) {
      Map<String, Tree> rest = new LinkedHashMap<>(entries);
      rest.remove(key);
      return new Mapping(rest, keyLines, line);
    }

    @Override
    public Tree at(int line) {
      Mapping moved = empty(line);
      for (Map.Entry<String, Tree> entry : entries.entrySet()) {
        moved = moved.with(entry.getKey(), entry.getValue().at(line));
      }
      return moved;
    }

    @Override
    public String text() {
      return "{"
          + String.join(
              ", ",
              entries.entrySet().stream()
                  .map(each -> each.getKey() + ": " + FlowText.nested(each.getValue()))
                  .toList())
          + "}";
    }
  }
}
