package org.tributary.evidence.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;

/**
 * The places of a swept axis, as a question names it: by its path, or by any path of a zip, which
 * is one axis.
 *
 * <p>A zip may also list sweeps of one option at a time, as the three columns of a figure. Where
 * some of its points differ in the option asked for and in no other, that option is an axis of its
 * own and the other options of the zip belong to the rest of the setting.
 *
 * <p>A place is called what {@link Axis#label} calls it. It stands at the number of the path that
 * was asked for, where all places have one and no two the same; else at that of the first such path
 * of the zip; else at its index in the order of the file. Places that later rounds added are places
 * too.
 */
public final class AxisPlaces {
  private final List<String> paths;
  private final boolean numeric;
  private final Map<String, Double> numbers;
  private final Map<String, List<String>> values = new HashMap<>();

  private AxisPlaces(
      List<String> paths, boolean numeric, Map<String, Double> numbers, Set<List<String>> points) {
    this.paths = paths;
    this.numeric = numeric;
    this.numbers = numbers;
    points.forEach(point -> values.put(label(point), point));
  }

  /**
   * The places of an axis.
   *
   * @param path of one of its options
   * @param design gives the zip and the order of the file
   * @param settings that were measured
   */
  static AxisPlaces of(String path, Design design, List<Map<String, String>> settings) {
    Optional<Axis> axis = design.axis(path);
    List<String> paths =
        axis.filter(zip -> !alone(zip, path)).map(Axis::paths).orElse(List.of(path));
    Set<List<String>> points = new LinkedHashSet<>();
    axis.ifPresent(
        zip -> {
          for (int point = 0; point < zip.size(); point++) {
            points.add(paths.stream().map(zip.setting(point)::get).toList());
          }
        });
    for (Map<String, String> setting : settings) {
      if (setting.keySet().containsAll(paths)) {
        points.add(paths.stream().map(setting::get).toList());
      }
    }
    List<String> order = new ArrayList<>(List.of(path));
    paths.stream().filter(other -> !other.equals(path)).forEach(order::add);
    for (String candidate : order) {
      Map<String, Double> numbers = numbers(points, paths.indexOf(candidate));
      if (numbers.size() == points.size() && Set.copyOf(numbers.values()).size() == points.size()) {
        return new AxisPlaces(paths, true, ascending(numbers), points);
      }
    }
    Map<String, Double> indices = new LinkedHashMap<>();
    points.forEach(point -> indices.put(label(point), (double) indices.size()));
    return new AxisPlaces(paths, false, indices, points);
  }

  /** Whether two points of an axis differ in one of its options and in no other. */
  static boolean alone(Axis axis, String path) {
    Set<Map<String, String>> others = new HashSet<>();
    for (int point = 0; point < axis.size(); point++) {
      Map<String, String> rest = new LinkedHashMap<>(axis.setting(point));
      rest.remove(path);
      if (!others.add(rest)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Double> numbers(Set<List<String>> points, int column) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (List<String> point : points) {
      number(point.get(column)).ifPresent(number -> numbers.put(label(point), number));
    }
    return numbers;
  }

  private static Map<String, Double> ascending(Map<String, Double> numbers) {
    Map<String, Double> sorted = new LinkedHashMap<>();
    numbers.entrySet().stream()
        .sorted(Comparator.comparingDouble(Map.Entry::getValue))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static String label(List<String> point) {
    return String.join(", ", point);
  }

  /** The number a text stands for; empty when it is none, or not a finite one. */
  static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  /** Paths of its options, more than one in a zip. */
  public List<String> paths() {
    return paths;
  }

  /** What the axis is called: its path, or all paths of a zip. */
  public String name() {
    return String.join(", ", paths);
  }

  /** Whether places stand at numbers of their own rather than at their index. */
  public boolean numeric() {
    return numeric;
  }

  /** The places: numbers ascending, else in the order of the file. */
  public List<String> labels() {
    return List.copyOf(numbers.keySet());
  }

  /** The place of a setting; empty when the setting is not on this axis. */
  public Optional<String> label(Map<String, String> setting) {
    StringJoiner label = new StringJoiner(", ");
    for (String path : paths) {
      String value = setting.get(path);
      if (value == null) {
        return Optional.empty();
      }
      label.add(value);
    }
    return Optional.of(label.toString());
  }

  /**
   * Where a place stands.
   *
   * @throws IllegalArgumentException when the axis has no such place
   */
  public double x(String label) {
    Double number = numbers.get(label);
    if (number == null) {
      throw new IllegalArgumentException(
          "axis " + name() + " has no place '" + label + "', it has " + labels());
    }
    return number;
  }

  /** The setting at a place, given the rest of it. */
  public Map<String, String> setting(Map<String, String> rest, String label) {
    List<String> point = values.get(label);
    if (point == null) {
      throw new IllegalArgumentException(
          "axis " + name() + " has no place '" + label + "', it has " + labels());
    }
    Map<String, String> setting = new LinkedHashMap<>(rest);
    for (int at = 0; at < paths.size(); at++) {
      setting.put(paths.get(at), point.get(at));
    }
    return setting;
  }

  /** A setting without this axis. */
  public Map<String, String> rest(Map<String, String> setting) {
    Map<String, String> rest = new LinkedHashMap<>(setting);
    rest.keySet().removeAll(paths);
    return rest;
  }
}
