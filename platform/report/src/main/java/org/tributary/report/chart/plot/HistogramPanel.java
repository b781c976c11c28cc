package org.tributary.report.chart.plot;

import java.util.List;

/**
 * The histograms of one column of data.
 *
 * @param title of the panel
 * @param data name of the column: panels of one name share their horizontal axis
 * @param arm whose colour the second outline has; may be empty
 * @param outlines the first is what the others are held against; all have the same bins
 */
public record HistogramPanel(String title, String data, String arm, List<Outline> outlines) {
  public HistogramPanel {
    outlines = List.copyOf(outlines);
  }

  /**
   * One side.
   *
   * @param of its name
   * @param bins in order
   */
  public record Outline(String of, List<Bin> bins) {
    public Outline {
      bins = List.copyOf(bins);
    }
  }

  /**
   * One bin.
   *
   * @param low lower end; the place in order where it is a label
   * @param high upper end; the same as {@code low} where it is a label
   * @param label what it counts; empty for numbers
   * @param share of the side's values, from 0 to 1
   */
  public record Bin(double low, double high, String label, double share) {}

  /** Whether the bins are labels. */
  boolean labels() {
    return outlines.stream()
        .flatMap(outline -> outline.bins().stream())
        .anyMatch(bin -> !bin.label().isEmpty());
  }

  /** Half the sum of differences of shares of the first two sides; 0 of one side. */
  public double apart() {
    double sum = 0;
    for (int bin = 0; outlines.size() > 1 && bin < outlines.get(0).bins().size(); bin++) {
      sum +=
          Math.abs(
              outlines.get(0).bins().get(bin).share() - outlines.get(1).bins().get(bin).share());
    }
    return sum / 2;
  }
}
