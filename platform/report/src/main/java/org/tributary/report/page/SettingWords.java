package org.tributary.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.report.figure.AxisNames;
import org.tributary.sdk.evidence.Finding;

/**
 * The settings of a group: which axes differ, and their short names.
 *
 * @param varying path of each axis that differs, with its short name
 * @param held value of each axis that is the same everywhere, by its short name
 */
record SettingWords(Map<String, String> varying, Map<String, String> held) {

  static SettingWords of(List<Finding> findings) {
    Set<String> paths = new LinkedHashSet<>();
    findings.forEach(finding -> paths.addAll(finding.setting().keySet()));
    // What only some have is no axis of theirs in common.
    findings.forEach(finding -> paths.retainAll(finding.setting().keySet()));
    Map<String, String> names = AxisNames.shortNames(paths);
    Map<String, String> varying = new LinkedHashMap<>();
    Map<String, String> held = new LinkedHashMap<>();
    for (String path : paths) {
      Set<String> values =
          findings.stream()
              .map(finding -> finding.setting().getOrDefault(path, ""))
              .collect(Collectors.toSet());
      if (values.size() > 1) {
        varying.put(path, names.get(path));
      } else {
        held.put(names.get(path), values.iterator().next());
      }
    }
    return new SettingWords(varying, held);
  }

  /** All axes of a finding in words. */
  String words(Finding finding) {
    List<String> words = new ArrayList<>();
    varying.forEach((path, name) -> words.add(name + " " + finding.setting().get(path)));
    held.forEach((name, value) -> words.add(name + " " + value));
    return String.join(", ", words);
  }

  /** By the values of the axes, numbers as numbers. */
  Comparator<Finding> order() {
    Comparator<Finding> order = (left, right) -> 0;
    for (String path : varying.keySet()) {
      order =
          order.thenComparing(
              finding -> finding.setting().getOrDefault(path, ""), SettingWords::compare);
    }
    return order;
  }

  private static int compare(String left, String right) {
    try {
      return Double.compare(Double.parseDouble(left), Double.parseDouble(right));
    } catch (NumberFormatException notNumbers) {
      return left.compareTo(right);
    }
  }
}
