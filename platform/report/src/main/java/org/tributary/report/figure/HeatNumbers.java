package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;

/** The numbers of a heat map as the scripts read them. */
final class HeatNumbers {
  private HeatNumbers() {}

  static Map<String, Object> of(HeatMapChart chart) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kind", "heat");
    all.put("title", chart.title());
    all.put("interval", chart.intervalName());
    all.put("xLabel", chart.xLabel());
    all.put("yLabel", chart.yLabel());
    all.put("columns", chart.columns());
    all.put("rows", chart.rows());
    all.put("valueLabel", chart.valueLabel());
    all.put("contours", chart.contours());
    all.put("panels", chart.panels().stream().map(HeatNumbers::panel).toList());
    return all;
  }

  static String caption(HeatMapChart chart) {
    String interval =
        chart.intervalName().isEmpty()
            ? ""
            : " Intervals in the table: " + chart.intervalName() + ".";
    return "Colour: "
        + chart.valueLabel()
        + (chart.contours() ? ", with contour lines." : ".")
        + interval;
  }

  private static Map<String, Object> panel(HeatPanel panel) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", panel.title());
    all.put("setting", new ArrayList<>(panel.setting().values()));
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Cell cell : panel.cells()) {
      Map<String, Object> one = ChartNumbers.point(cell.point());
      one.put("row", cell.row());
      one.put("column", cell.column());
      cells.add(one);
    }
    all.put("cells", cells);
    return all;
  }
}
