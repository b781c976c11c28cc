package org.tributary.engine.run;

import java.util.Map;

/**
 * One setting, one replicate, one round.
 *
 * @param key 64 hexadecimal digits
 * @param at the study at the cell's setting
 */
public record PlannedCell(String key, SettingStudy at, int replicate, int round) {

  /** Value of each swept axis. */
  public Map<String, String> setting() {
    return at.setting();
  }

  /** The cell in words, as {@code source.sources=5 replicate 3}. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    setting().forEach((axis, value) -> text.append(axis).append('=').append(value).append(' '));
    return text.append("replicate ").append(replicate).toString();
  }
}
