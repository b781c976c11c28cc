package org.tributary.report.chart.mark;

import java.util.List;

/**
 * A finished picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param words what the picture shows, for those who do not see it
 * @param marks in the order they are painted
 */
public record Drawing(double width, double height, String words, List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
  }
}
