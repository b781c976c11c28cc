package org.tributary.engine.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code sweep:}; an axis that cannot be read is left out and reported. */
final class SweepReader {
  private final List<SpecError> errors;
  private final Set<String> seen = new HashSet<>();

  SweepReader(List<SpecError> errors) {
    this.errors = errors;
  }

  Sweep read(Tree sweep, int line) {
    if (sweep instanceof Tree.Scalar scalar && scalar.isAbsent()) {
      return new Sweep(List.of());
    }
    if (!(sweep instanceof Tree.Mapping mapping)) {
      fault(line, "sweep", "sweep must name axes, as in {samples: [100, 200]}");
      return new Sweep(List.of());
    }
    List<List<SweptOption>> groups = new ArrayList<>();
    for (Map.Entry<String, Tree> entry : mapping.entries().entrySet()) {
      if (entry.getKey().equals("zip")) {
        zipped(entry.getValue(), groups);
      } else {
        List<SweptOption> axis =
            axes(entry.getKey(), mapping.keyLine(entry.getKey()), entry.getValue());
        if (!axis.isEmpty()) {
          groups.add(axis);
        }
      }
    }
    return new Sweep(groups);
  }

  private void zipped(Tree zip, List<List<SweptOption>> groups) {
    List<Tree> parts = zip instanceof Tree.Sequence list ? list.items() : List.of(zip);
    for (Tree part : parts) {
      if (!(part instanceof Tree.Mapping mapping)) {
        fault(
            part.line(),
            "sweep.zip",
            "zip must be a list of groups, as in [{a: [1, 2], b: [3, 4]}]");
        continue;
      }
      if (mapping.entries().size() < 2) {
        fault(
            part.line(),
            "sweep.zip",
            "zip moves axes together and was given "
                + (mapping.entries().isEmpty()
                    ? "none"
                    : "'" + mapping.entries().keySet().iterator().next() + "' alone")
                + ": name two or more, or write a single axis beside zip");
        continue;
      }
      List<SweptOption> group = new ArrayList<>();
      mapping
          .entries()
          .forEach((path, values) -> group.addAll(axis(path, mapping.keyLine(path), values)));
      if (group.isEmpty()) {
        continue;
      }
      int length = group.get(0).values().size();
      if (group.stream().allMatch(axis -> axis.values().size() == length)) {
        requireDistinct(group, part.line());
        groups.add(group);
      } else {
        List<String> sizes =
            group.stream().map(axis -> axis.path() + " has " + axis.values().size()).toList();
        fault(
            part.line(),
            "sweep.zip",
            "axes that move together need the same number of values: " + String.join(", ", sizes));
      }
    }
  }

  /** Axes that move together may repeat a value, not a whole combination. */
  private void requireDistinct(List<SweptOption> group, int line) {
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < group.get(0).values().size(); i++) {
      int at = i;
      List<String> together = group.stream().map(axis -> axis.values().get(at).text()).toList();
      if (!seen.add(together)) {
        fault(line, "sweep.zip", "the combination " + together + " is listed twice");
      }
    }
  }

  /** An axis of its own, whose values differ. */
  private List<SweptOption> axes(String path, int line, Tree values) {
    List<SweptOption> axis = axis(path, line, values);
    Set<String> texts = new HashSet<>();
    for (SweptOption each : axis) {
      for (Tree value : each.values()) {
        if (!texts.add(value.text())) {
          fault(
              value.line(),
              "sweep." + path,
              "axis '" + path + "' lists " + value.text() + " twice");
        }
      }
    }
    return axis;
  }

  private List<SweptOption> axis(String path, int line, Tree given) {
    String place = "sweep." + path;
    Tree values = given;
    if (NumberGrid.isGrid(given)) {
      try {
        values = NumberGrid.expanded((Tree.Mapping) given);
      } catch (IllegalArgumentException none) {
        fault(line, place, "axis '" + path + "': " + none.getMessage());
        return List.of();
      }
    }
    if (!(values instanceof Tree.Sequence list) || list.items().isEmpty()) {
      fault(
          line,
          place,
          "axis '"
              + path
              + "' must list its values, as in [1, 2, 5] or {from: 1, to: 100, points: 5}");
      return List.of();
    }
    try {
      TreePath.of(path);
    } catch (IllegalArgumentException wrong) {
      fault(line, place, String.valueOf(wrong.getMessage()));
      return List.of();
    }
    if (EngineKeys.NAMES.contains(TreePath.of(path).steps().get(0))) {
      fault(line, place, "'" + path + "' cannot be swept: only options of the study can");
      return List.of();
    }
    if (!seen.add(path)) {
      fault(line, place, "axis '" + path + "' is given twice: remove one of them");
      return List.of();
    }
    return List.of(new SweptOption(path, line, list.items()));
  }

  private void fault(int line, String path, String message) {
    errors.add(new SpecError(line, path, message));
  }
}
