package org.tributary.analysis.chart;

/**
 * A reference drawn behind the lines: a value or a range of one axis.
 *
 * @param label in words, as {@code no difference} or {@code threshold}
 * @param of the axis it belongs to
 * @param low lower end; equal to {@code high} for a line
 * @param high upper end; infinite where it is open
 */
public record Marker(String label, Of of, double low, double high) {
  /** An axis of a chart. */
  public enum Of {
    /** A vertical line or band. */
    X,
    /** A horizontal line or band. */
    Y
  }
}
