package org.tributary.report.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short names of option paths: the last part, where that is enough to tell them apart. */
public final class AxisNames {
  private AxisNames() {}

  /** The short name of each path. */
  public static Map<String, String> shortNames(Collection<String> paths) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String path : paths) {
      String last = last(path);
      long sharing = paths.stream().filter(other -> last(other).equals(last)).count();
      names.put(path, sharing == 1 ? last : path);
    }
    return names;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
