package org.tributary.sdk.view;

import java.util.List;

/** A picture a study declares: what is drawn. The report decides how. */
public sealed interface View {

  /** Id within the study. */
  String id();

  /** Title in words. */
  String title();

  /**
   * Means with intervals along an axis, one line an arm; other swept axes become small multiples.
   *
   * @param x path of a swept axis, or {@code generation} or {@code time}
   * @param metric what is drawn
   * @param part part of the position drawn; empty for none; with {@code *} one line a part
   * @param arms which arms, in order; empty for all
   */
  record Curve(
      String id,
      String title,
      String x,
      String metric,
      String part,
      List<String> arms,
      Scale xScale,
      Scale yScale)
      implements View {
    public Curve {
      arms = List.copyOf(arms);
    }
  }

  /**
   * A colour a pair: rows and columns are two swept axes, or parts written {@code row|column}.
   *
   * @param x path of a swept axis, or {@code part}
   * @param y path of a swept axis, or {@code part}
   */
  record HeatMap(String id, String title, String x, String y, String metric, String arm)
      implements View {}

  /** A surface over two swept axes, drawn as a heat map with contour labels. */
  record Surface(String id, String title, String x, String y, String metric, String arm)
      implements View {}

  /** The same curve, once a value of an axis. */
  record SmallMultiples(String id, String title, Curve curve, String by) implements View {}

  /** Images the cells emitted under an artifact name. */
  record ImageGrid(String id, String title, String artifact) implements View {}

  /** A table the cells emitted as CSV under an artifact name. */
  record Ledger(String id, String title, String artifact) implements View {}

  /**
   * Lines the cells emitted as CSV under an artifact name: first column x, one line a further
   * column.
   */
  record Lines(String id, String title, String artifact, Scale xScale, Scale yScale)
      implements View {}

  /** Scale of an axis of a chart. */
  enum Scale {
    /** Linear. */
    LINEAR,
    /** Logarithmic, where a power law is claimed. */
    LOG
  }
}
