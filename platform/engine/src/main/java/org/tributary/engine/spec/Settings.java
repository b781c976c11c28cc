package org.tributary.engine.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The settings of a sweep. */
public final class Settings {
  private Settings() {}

  /**
   * Every combination of the groups, the first group slowest; one empty setting when nothing is
   * swept.
   *
   * @return text of each swept option by full path, in file order
   */
  public static List<LinkedHashMap<String, String>> of(StudySpec spec) {
    List<LinkedHashMap<String, String>> settings = List.of(new LinkedHashMap<>());
    for (List<SweptOption> group : spec.sweep().groups()) {
      List<LinkedHashMap<String, String>> next = new ArrayList<>();
      for (LinkedHashMap<String, String> setting : settings) {
        for (int i = 0; i < group.get(0).values().size(); i++) {
          LinkedHashMap<String, String> more = new LinkedHashMap<>(setting);
          for (SweptOption axis : group) {
            more.put(axis.path(), axis.values().get(i).text());
          }
          next.add(more);
        }
      }
      settings = next;
    }
    return settings;
  }
}
