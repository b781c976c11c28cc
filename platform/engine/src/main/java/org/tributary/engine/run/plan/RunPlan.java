package org.tributary.engine.run.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of one round.
 *
 * @param round 0, 1, ...
 * @param cells all of them, settings in the order given and replicates ascending; a duplicate has
 *     the key of the cell it repeats
 * @param distinct those to run, in the order to run them: replicates first, so that every setting
 *     has some evidence early and the time left is told well
 */
public record RunPlan(int round, List<PlannedCell> cells, List<PlannedCell> distinct) {
  public RunPlan {
    cells = List.copyOf(cells);
    distinct = List.copyOf(distinct);
  }

  /** A setting and one replicate of it. */
  public record Wanted(SettingStudy at, int replicate) {}

  /** The first round: every setting with every replicate. */
  public static RunPlan first(CellKeys keys, List<SettingStudy> settings, int replicates) {
    return of(keys, 0, every(settings, replicates), new LinkedHashMap<>());
  }

  /** Every setting with every replicate. */
  public static List<Wanted> every(List<SettingStudy> settings, int replicates) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be >= 1, was " + replicates);
    }
    List<Wanted> wanted = new ArrayList<>();
    for (SettingStudy at : settings) {
      for (int replicate = 0; replicate < replicates; replicate++) {
        wanted.add(new Wanted(at, replicate));
      }
    }
    return wanted;
  }

  /**
   * A round.
   *
   * @param earlier key of each cell of earlier rounds by its key without round; grows by this round
   */
  public static RunPlan of(
      CellKeys keys, int round, List<Wanted> wanted, Map<String, String> earlier) {
    Map<SettingStudy, CellKeys.OfSetting> bySetting = new java.util.IdentityHashMap<>();
    List<PlannedCell> cells = new ArrayList<>();
    List<PlannedCell> distinct = new ArrayList<>();
    for (Wanted cell : wanted) {
      CellKeys.OfSetting setting = bySetting.computeIfAbsent(cell.at(), keys::at);
      String withoutRound = setting.key(cell.replicate(), 0);
      String own = round == 0 ? withoutRound : setting.key(cell.replicate(), round);
      String before = earlier.putIfAbsent(withoutRound, own);
      PlannedCell planned =
          PlannedCell.of(before == null ? own : before, cell.at(), cell.replicate(), round);
      cells.add(planned);
      if (before == null) {
        distinct.add(planned);
      }
    }
    distinct.sort(java.util.Comparator.comparingInt(PlannedCell::replicate));
    return new RunPlan(round, cells, distinct);
  }

  /** Number of cells planned, duplicates included. */
  public int expected() {
    return cells.size();
  }

  /** Number of cells that repeat another. */
  public int duplicated() {
    return cells.size() - distinct.size();
  }
}
