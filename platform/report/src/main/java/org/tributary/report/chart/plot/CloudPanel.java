package org.tributary.report.chart.plot;

import java.util.List;

/**
 * Points in the plane.
 *
 * @param title of the panel
 * @param arm whose colour the dots have; may be empty
 * @param spots in the order they are drawn
 */
public record CloudPanel(String title, String arm, List<Spot> spots) {
  public CloudPanel {
    spots = List.copyOf(spots);
  }

  /**
   * A dot, or a shaded box.
   *
   * @param of what it belongs to
   * @param x centre
   * @param y centre
   * @param width of a box; 0 for a dot
   * @param height of a box; 0 for a dot
   * @param share how dark a box is, from 0 to 1
   */
  public record Spot(String of, double x, double y, double width, double height, double share) {
    boolean box() {
      return width > 0 && height > 0;
    }
  }
}
