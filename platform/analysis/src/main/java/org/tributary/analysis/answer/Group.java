package org.tributary.analysis.answer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that answer one question, or several of a kind: one card.
 *
 * @param id of the question, or of the kind
 * @param title the question in words; empty when it is not known
 * @param lines at least one, in the study's order
 * @param ranks the arms in order, one table a line, where this is a ranking; else none
 */
public record Group(String id, String title, List<Line> lines, List<RankTable> ranks) {
  public Group {
    lines = List.copyOf(lines);
    ranks = List.copyOf(ranks);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("group '" + id + "' has no findings");
    }
  }

  /** The lines of each metric, in the order of their first line. */
  public Map<String, List<Line>> byMetric() {
    return lines.stream()
        .collect(Collectors.groupingBy(Line::measure, LinkedHashMap::new, Collectors.toList()));
  }

  /** The axes that every line has a value of, in order. */
  public List<String> axes() {
    return lines.get(0).finding().setting().keySet().stream()
        .filter(path -> lines.stream().allMatch(line -> line.finding().setting().containsKey(path)))
        .toList();
  }

  /** The rules of the intervals, each once. */
  public Set<String> rules() {
    Set<String> rules = new LinkedHashSet<>();
    lines.forEach(
        line -> line.finding().effect().ifPresent(effect -> rules.add(effect.interval().rule())));
    return rules;
  }
}
