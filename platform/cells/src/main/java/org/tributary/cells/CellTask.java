package org.tributary.cells;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cell to be measured, in text alone: whoever binds the same study file at this setting measures
 * the same numbers.
 *
 * @param key of the cell, hexadecimal
 * @param setting value of each swept axis, in the order of the axes
 * @param replicate 0, 1, ...
 * @param round 0, 1, ...
 */
public record CellTask(String key, Map<String, String> setting, int replicate, int round) {
  public CellTask {
    if (key.isEmpty() || replicate < 0 || round < 0) {
      throw new IllegalArgumentException(
          "a cell needs a key, replicate >= 0 and round >= 0, had '"
              + key
              + "', "
              + replicate
              + ", "
              + round);
    }
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
  }

  /** The cell in words, as {@code source.sources=5 replicate 3}. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    setting.forEach((axis, value) -> text.append(axis).append('=').append(value).append(' '));
    return text.append("replicate ").append(replicate).toString();
  }
}
