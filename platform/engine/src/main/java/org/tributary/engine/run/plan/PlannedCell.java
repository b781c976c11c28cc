package org.tributary.engine.run.plan;

import java.util.Map;
import org.tributary.cells.CellTask;

/**
 * One setting, one replicate, one round, and the study that measures it.
 *
 * @param task the same as text
 * @param at the study at the cell's setting
 */
public record PlannedCell(CellTask task, SettingStudy at) {

  static PlannedCell of(String key, SettingStudy at, int replicate, int round) {
    return new PlannedCell(new CellTask(key, at.setting(), replicate, round), at);
  }

  /** Key of the cell: 64 hexadecimal digits. */
  public String key() {
    return task.key();
  }

  /** Replicate of the cell. */
  public int replicate() {
    return task.replicate();
  }

  /** Round of the cell. */
  public int round() {
    return task.round();
  }

  /** Value of each swept axis. */
  public Map<String, String> setting() {
    return task.setting();
  }

  /** The cell in words, as {@code source.sources=5 replicate 3}. */
  public String describe() {
    return task.describe();
  }
}
