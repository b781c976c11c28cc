package org.tributary.engine.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.study.Axis;

/**
 * What is swept: the grid of its groups.
 *
 * @param groups axes that move together, of equal length; an ordinary axis is a group of its own
 */
public record Sweep(List<List<SweptOption>> groups) {
  public Sweep {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Every axis, in file order. */
  public List<SweptOption> all() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** The axis of a path. */
  public Optional<SweptOption> axis(String path) {
    return all().stream().filter(axis -> axis.path().equals(path)).findFirst();
  }

  /** The axes of the design: each group is one, whatever it moves. */
  public List<Axis> axes() {
    List<Axis> axes = new ArrayList<>();
    for (List<SweptOption> group : groups) {
      List<List<String>> points = new ArrayList<>();
      for (int point = 0; point < group.get(0).values().size(); point++) {
        int at = point;
        points.add(group.stream().map(option -> option.texts().get(at)).toList());
      }
      axes.add(new Axis(group.stream().map(SweptOption::path).toList(), points));
    }
    return axes;
  }
}
