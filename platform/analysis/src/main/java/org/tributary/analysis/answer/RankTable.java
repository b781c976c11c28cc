package org.tributary.analysis.answer;

import java.util.List;
import java.util.Map;

/**
 * Arms in order at one setting, best first.
 *
 * @param setting value of each swept axis
 * @param measure the metric in words with unit and direction
 * @param ratios whether arms are compared by ratios, so that no difference is 1; else 0
 * @param rows one an arm
 * @param unranked sentences on arms that have no mean to be ranked by
 */
public record RankTable(
    Map<String, String> setting,
    String measure,
    boolean ratios,
    List<Row> rows,
    List<String> unranked) {
  public RankTable {
    rows = List.copyOf(rows);
    unranked = List.copyOf(unranked);
  }

  /** The arms that are not shown to be worse than the best. */
  public List<String> best() {
    return rows.stream().filter(Row::tied).map(Row::arm).toList();
  }

  /**
   * One arm.
   *
   * @param rank as {@code 1} or {@code 1-2} where evidence leaves it open
   * @param arm its name
   * @param mean over replicates
   * @param behind difference to the best mean, or ratio to it
   * @param low lower end of the simultaneous interval
   * @param high upper end
   * @param tied whether it is not shown to be worse than the best
   * @param theory what theory gives here; empty when none speaks of the place
   * @param fate verdict on its course up to here, as {@code collapse}; empty when none was asked
   */
  public record Row(
      String rank,
      String arm,
      double mean,
      double behind,
      double low,
      double high,
      boolean tied,
      String theory,
      String fate) {}
}
