package org.tributary.sdk.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One axis of a sweep: an option that takes several values, or several that move together (a zip).
 *
 * @param paths full paths of its options, at least one
 * @param points values of the options at each point, in the order of the paths, as text
 */
public record Axis(List<String> paths, List<List<String>> points) {
  public Axis {
    paths = List.copyOf(paths);
    points = points.stream().map(List::copyOf).toList();
    if (paths.isEmpty() || points.isEmpty()) {
      throw new IllegalArgumentException("an axis needs an option and a value");
    }
    for (List<String> point : points) {
      if (point.size() != paths.size()) {
        throw new IllegalArgumentException(
            point.size() + " values for the " + paths.size() + " options of axis " + paths);
      }
    }
  }

  /** An axis of one option. */
  public static Axis of(String path, List<String> values) {
    return new Axis(List.of(path), values.stream().map(List::of).toList());
  }

  /** The path, or all paths of a zip: {@code samples, family.features}. */
  public String name() {
    return String.join(", ", paths);
  }

  /** Whether an option is on this axis. */
  public boolean holds(String path) {
    return paths.contains(path);
  }

  /** Number of points. */
  public int size() {
    return points.size();
  }

  /** What a point is called: its value, or all values of a zip, {@code 100, 50}. */
  public String label(int point) {
    return String.join(", ", points.get(point));
  }

  /** The number a point stands at: of the first option whose values are all numbers. */
  public OptionalDouble number(int point) {
    for (int at = 0; at < paths.size(); at++) {
      int column = at;
      if (points.stream().allMatch(values -> number(values.get(column)).isPresent())) {
        return number(points.get(point).get(column));
      }
    }
    return OptionalDouble.empty();
  }

  /** Whether every point stands at a number. */
  public boolean numeric() {
    return number(0).isPresent();
  }

  /** The values of a point by path: its share of a setting. */
  public Map<String, String> setting(int point) {
    Map<String, String> setting = new LinkedHashMap<>();
    for (int at = 0; at < paths.size(); at++) {
      setting.put(paths.get(at), points.get(point).get(at));
    }
    return setting;
  }

  /** The distinct values of one option in order. */
  public List<String> values(String path) {
    int at = paths.indexOf(path);
    List<String> values = new ArrayList<>();
    points.forEach(point -> values.add(point.get(at)));
    return values.stream().distinct().toList();
  }

  private static OptionalDouble number(String text) {
    try {
      double value = Double.parseDouble(text.trim());
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }
}
