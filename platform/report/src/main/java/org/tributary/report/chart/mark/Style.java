package org.tributary.report.chart.mark;

import java.util.List;
import java.util.Optional;

/**
 * How an area and its edge are painted.
 *
 * @param fill of the area
 * @param opacity of the area, from 0 to 1
 * @param stroke of the edge
 * @param width of the edge in pixels
 * @param dashes lengths of strokes and gaps; empty for an unbroken edge
 */
public record Style(
    Optional<Paint> fill,
    double opacity,
    Optional<Paint> stroke,
    double width,
    List<Double> dashes) {
  public Style {
    dashes = List.copyOf(dashes);
  }

  /** An area without an edge. */
  public static Style filled(Paint paint) {
    return filled(paint, 1);
  }

  /** An area that lets through what lies below. */
  public static Style filled(Paint paint, double opacity) {
    return new Style(Optional.of(paint), opacity, Optional.empty(), 0, List.of());
  }

  /** An edge without an area. */
  public static Style stroked(Paint paint, double width, List<Double> dashes) {
    return new Style(Optional.empty(), 1, Optional.of(paint), width, dashes);
  }

  /** An unbroken edge without an area. */
  public static Style stroked(Paint paint, double width) {
    return stroked(paint, width, List.of());
  }

  /** An edge around an area. */
  public static Style outlined(Paint fill, Paint stroke, double width) {
    return new Style(Optional.of(fill), 1, Optional.of(stroke), width, List.of());
  }
}
