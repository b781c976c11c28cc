package org.tributary.engine.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One swept option and its values, which are found by their text. */
public final class SweptOption {
  private final String path;
  private final int line;
  private final List<Tree> values;
  private final List<String> texts;
  private final Map<String, Tree> byText = new LinkedHashMap<>();

  /**
   * A swept option.
   *
   * @param path of the option
   * @param line it stands on
   * @param values in file order, at least one
   */
  public SweptOption(String path, int line, List<Tree> values) {
    this.path = path;
    this.line = line;
    this.values = List.copyOf(values);
    this.texts = values.stream().map(Tree::text).toList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("axis '" + path + "' needs at least one value");
    }
    this.values.forEach(value -> byText.putIfAbsent(value.text(), value));
  }

  /** Path of the option. */
  public String path() {
    return path;
  }

  /** Line it stands on. */
  public int line() {
    return line;
  }

  /** The values in file order. */
  public List<Tree> values() {
    return values;
  }

  /** The values as text. */
  public List<String> texts() {
    return texts;
  }

  /** The value of a text. */
  public Optional<Tree> value(String text) {
    return Optional.ofNullable(byText.get(text));
  }
}
