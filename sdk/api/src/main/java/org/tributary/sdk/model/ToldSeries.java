package org.tributary.sdk.model;

import java.util.List;

/**
 * Numbers that a fit told along the training of one model, thinned evenly.
 *
 * @param model number of the model within the fit, from 0: a separate training has one a source
 * @param name as the family calls them, as {@code loss}
 * @param points in order, by ascending step or training time
 */
public record ToldSeries(int model, String name, List<Point> points) {

  /**
   * One number.
   *
   * @param time step or training time
   */
  public record Point(double time, double value) {}

  /** Copies the points. */
  public ToldSeries {
    points = List.copyOf(points);
  }
}
