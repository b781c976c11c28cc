package org.tributary.analysis.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the small multiples of a curve chart; a chart without facets has one panel.
 *
 * @param title the setting in words; empty when there is one panel
 * @param setting axes that are held here, by full path
 * @param series measured lines
 * @param theory curves of bounds
 * @param residuals of the exact and the scaled curves
 * @param slopes fitted powers
 * @param markers references
 */
public record Panel(
    String title,
    Map<String, String> setting,
    List<Series> series,
    List<TheorySeries> theory,
    List<ResidualSeries> residuals,
    List<Slope> slopes,
    List<Marker> markers) {
  public Panel {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    series = List.copyOf(series);
    theory = List.copyOf(theory);
    residuals = List.copyOf(residuals);
    slopes = List.copyOf(slopes);
    markers = List.copyOf(markers);
  }
}
