package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.card.Words;

/** Short names of option paths: the last part, where that is enough to tell them apart. */
public final class AxisNames {
  private AxisNames() {}

  /** The short name of each path. */
  public static Map<String, String> shortNames(Collection<String> paths) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String path : paths) {
      String last = Words.axis(path);
      long sharing = paths.stream().filter(other -> Words.axis(other).equals(last)).count();
      names.put(path, sharing == 1 ? last : path);
    }
    return names;
  }

  /** A setting as {@code similarity 1, samples 100}. */
  static String words(Map<String, String> setting) {
    Map<String, String> names = shortNames(setting.keySet());
    List<String> words = new ArrayList<>();
    setting.forEach((path, value) -> words.add(names.get(path) + " " + shortened(value)));
    return String.join(", ", words);
  }

  /** A number that a search came upon, as 0.4690713, to four digits. */
  private static String shortened(String value) {
    return value.matches("-?\\d*\\.\\d{5,}") ? Words.number(Double.parseDouble(value), 4) : value;
  }
}
