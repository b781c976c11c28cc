package org.tributary.engine.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.study.Axis;

/** What is swept: the grid of its groups. */
public final class Sweep {
  private final List<List<SweptOption>> groups;
  private final List<SweptOption> all;
  private final Map<String, SweptOption> byPath = new LinkedHashMap<>();
  private final List<Axis> axes;

  /**
   * A sweep.
   *
   * @param groups axes that move together, of equal length; an ordinary axis is a group of its own
   */
  public Sweep(List<List<SweptOption>> groups) {
    this.groups = groups.stream().map(List::copyOf).toList();
    this.all = this.groups.stream().flatMap(List::stream).toList();
    this.all.forEach(option -> byPath.putIfAbsent(option.path(), option));
    this.axes = this.groups.stream().map(Sweep::axis).toList();
  }

  /** Axes that move together. */
  public List<List<SweptOption>> groups() {
    return groups;
  }

  /** Number of settings: the product of the groups, {@code Long.MAX_VALUE} when it is more. */
  public long size() {
    long size = 1;
    for (List<SweptOption> group : groups) {
      int points = group.get(0).values().size();
      size = size > Long.MAX_VALUE / points ? Long.MAX_VALUE : size * points;
    }
    return size;
  }

  /** Every axis, in file order. */
  public List<SweptOption> all() {
    return all;
  }

  /** The axis of a path. */
  public Optional<SweptOption> axis(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The axes of the design: each group is one, whatever it moves. */
  public List<Axis> axes() {
    return axes;
  }

  private static Axis axis(List<SweptOption> group) {
    List<List<String>> points = new ArrayList<>();
    for (int point = 0; point < group.get(0).values().size(); point++) {
      int at = point;
      points.add(group.stream().map(option -> option.texts().get(at)).toList());
    }
    return new Axis(group.stream().map(SweptOption::path).toList(), points);
  }
}
