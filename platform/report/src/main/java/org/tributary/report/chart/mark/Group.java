package org.tributary.report.chart.mark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks that belong together.
 *
 * @param role what they are, as {@code point}; empty when they are only moved
 * @param facts numbers a reader of the file may want, by short name
 * @param words what the group says when pointed at; empty when it says nothing
 * @param right pixels the marks are moved to the right
 * @param down pixels the marks are moved down
 * @param marks in the order they are painted
 */
public record Group(
    String role,
    Map<String, String> facts,
    String words,
    double right,
    double down,
    List<Mark> marks)
    implements Mark {
  public Group {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    marks = List.copyOf(marks);
  }

  /** Marks with a role. */
  public static Group of(String role, List<Mark> marks) {
    return new Group(role, Map.of(), "", 0, 0, marks);
  }

  /** Marks that are moved. */
  public static Group moved(double right, double down, List<Mark> marks) {
    return new Group("", Map.of(), "", right, down, marks);
  }
}
