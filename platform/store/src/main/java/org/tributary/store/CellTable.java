package org.tributary.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tributary.sdk.evidence.Observation;

/**
 * The cells of a run by their short numbers 0, 1, 2, ..., which stand for the keys in every table
 * of the run folder.
 */
public final class CellTable {
  private final List<RunCell> cells;
  private final Map<String, Integer> numbers = new HashMap<>();

  private CellTable(List<RunCell> cells) {
    this.cells = List.copyOf(cells);
    for (RunCell cell : cells) {
      numbers.put(cell.key(), numbers.size());
    }
  }

  /**
   * Numbers cells in the order of the table's rows; those without a row, as failed ones, come
   * after, in the order given.
   *
   * @param cells of the run; of several with one key the first counts
   * @throws IllegalArgumentException when a row's cell is not among them
   */
  public static CellTable of(ObservationTable table, List<RunCell> cells) {
    Map<String, RunCell> given = new LinkedHashMap<>();
    cells.forEach(cell -> given.putIfAbsent(cell.key(), cell));
    Map<String, RunCell> ordered = new LinkedHashMap<>();
    TreeSet<String> unknown = new TreeSet<>();
    for (Observation row : table.rows()) {
      RunCell cell = given.get(row.cell());
      if (cell == null) {
        unknown.add(row.cell());
      } else {
        ordered.putIfAbsent(row.cell(), cell);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("observations of cells that the run has not: " + unknown);
    }
    given.forEach(ordered::putIfAbsent);
    return new CellTable(new ArrayList<>(ordered.values()));
  }

  /** In order of their numbers. */
  public List<RunCell> cells() {
    return cells;
  }

  /**
   * The number of a cell.
   *
   * @throws IllegalArgumentException when the run has none of that key
   */
  public int number(String key) {
    Integer number = numbers.get(key);
    if (number == null) {
      throw new IllegalArgumentException("the run has no cell of key " + key);
    }
    return number;
  }
}
