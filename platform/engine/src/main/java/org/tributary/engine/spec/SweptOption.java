package org.tributary.engine.spec;

import java.util.List;

/**
 * One swept option.
 *
 * @param path of the option
 * @param line it stands on
 * @param values in file order, at least one
 */
public record SweptOption(String path, int line, List<Tree> values) {
  public SweptOption {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("axis '" + path + "' needs at least one value");
    }
  }

  /** The values as text. */
  public List<String> texts() {
    return values.stream().map(Tree::text).toList();
  }
}
