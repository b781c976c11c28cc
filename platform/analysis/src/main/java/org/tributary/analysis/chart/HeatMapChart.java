package org.tributary.analysis.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A colour a pair.
 *
 * @param xLabel of the columns
 * @param yLabel of the rows
 * @param columns texts, in order
 * @param rows texts, in order
 * @param valueLabel metric with unit
 * @param contours whether it is a surface, to be drawn with contour labels
 * @param intervalName what the intervals of the cells are
 * @param panels one a combination of the axes that are neither rows nor columns
 */
public record HeatMapChart(
    String id,
    String title,
    Optional<String> question,
    String xLabel,
    String yLabel,
    List<String> columns,
    List<String> rows,
    String valueLabel,
    boolean contours,
    String intervalName,
    List<HeatPanel> panels,
    Table table)
    implements Chart {
  public HeatMapChart {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    panels = List.copyOf(panels);
  }

  /**
   * One map.
   *
   * @param title the setting in words; empty when there is one map
   * @param setting axes that are held here, by full path
   * @param cells those that were measured, by row, then column
   */
  public record HeatPanel(String title, Map<String, String> setting, List<Cell> cells) {
    public HeatPanel {
      setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
      cells = List.copyOf(cells);
    }
  }

  /**
   * One pair.
   *
   * @param row index into the rows
   * @param column index into the columns
   * @param point its value with interval and counts; x is the column
   * @param best whether its training time is the best of the column: stop here
   */
  public record Cell(int row, int column, Point point, boolean best) {
    /** A pair of no training time, or not the best. */
    public Cell(int row, int column, Point point) {
      this(row, column, point, false);
    }
  }
}
