package org.tributary.sdk.model;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.model.ToldSeries.Point;

/**
 * Numbers along one training, thinned evenly as they come: each of so many is kept, and the last.
 */
public final class ThinnedPoints {
  private final int most;
  private final List<Point> kept = new ArrayList<>();
  private int every = 1;
  private int told;
  private Point last = new Point(Double.NEGATIVE_INFINITY, Double.NaN);

  /**
   * None yet.
   *
   * @param most points that are kept, at least 2
   * @throws IllegalArgumentException if fewer are asked for
   */
  public ThinnedPoints(int most) {
    if (most < 2) {
      throw new IllegalArgumentException("points kept must be at least 2, were " + most);
    }
    this.most = most;
  }

  /** Whether a point of this time goes on from the last. */
  public boolean follows(double time) {
    return time > last.time();
  }

  /** Takes a point; one whose value is no finite number leaves a gap. */
  public void add(double time, double value) {
    last = new Point(time, value);
    if (!Double.isFinite(value)) {
      return;
    }
    if (told++ % every == 0) {
      kept.add(last);
    }
    if (kept.size() > most) {
      for (int i = kept.size() - 1; i > 0; i--) {
        if (i % 2 == 1) {
          kept.remove(i);
        }
      }
      every *= 2;
    }
  }

  /** The points that are kept, at most one more than asked for. */
  public List<Point> points() {
    List<Point> all = new ArrayList<>(kept);
    if (Double.isFinite(last.value()) && (all.isEmpty() || !all.get(all.size() - 1).equals(last))) {
      all.add(last);
    }
    return List.copyOf(all);
  }
}
