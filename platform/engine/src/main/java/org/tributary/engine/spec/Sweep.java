package org.tributary.engine.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is swept: the grid of its groups.
 *
 * @param groups axes that move together, of equal length; an ordinary axis is a group of its own
 */
public record Sweep(List<List<Axis>> groups) {
  public Sweep {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Every axis, in file order. */
  public List<Axis> all() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** The axis of a path. */
  public Optional<Axis> axis(String path) {
    return all().stream().filter(axis -> axis.path().equals(path)).findFirst();
  }

  /** Values as text by path, in file order. */
  public Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    all().forEach(axis -> texts.put(axis.path(), axis.texts()));
    return Collections.unmodifiableMap(texts);
  }
}
