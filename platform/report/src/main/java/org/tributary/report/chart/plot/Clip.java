package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.mark.Spot;

/**
 * Cuts lines at the edges of a box, so that files need no clipping of their own.
 *
 * @param box whose edges cut
 */
record Clip(PlotBox box) {

  /** The parts of a line inside the box. */
  List<List<Spot>> line(List<Spot> spots) {
    List<List<Spot>> runs = new ArrayList<>();
    List<Spot> run = new ArrayList<>();
    for (int i = 0; i + 1 < spots.size(); i++) {
      Spot from = spots.get(i);
      Spot to = spots.get(i + 1);
      double[] shares = inside(from, to);
      if (shares[0] > shares[1]) {
        run = finished(run, runs);
        continue;
      }
      if (run.isEmpty() || shares[0] > 0) {
        run = finished(run, runs);
        run.add(between(from, to, shares[0]));
      }
      run.add(between(from, to, shares[1]));
      if (shares[1] < 1) {
        run = finished(run, runs);
      }
    }
    finished(run, runs);
    return runs;
  }

  private static List<Spot> finished(List<Spot> run, List<List<Spot>> runs) {
    if (run.size() > 1) {
      runs.add(run);
    }
    return new ArrayList<>();
  }

  /** Shares of the way at which a segment enters and leaves; after Liang and Barsky, 1984. */
  private double[] inside(Spot from, Spot to) {
    double enter = 0;
    double leave = 1;
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double[] steps = {-dx, dx, -dy, dy};
    double[] rooms = {
      from.x() - box.left(), box.right() - from.x(), from.y() - box.top(), box.bottom() - from.y()
    };
    for (int edge = 0; edge < 4; edge++) {
      if (steps[edge] == 0) {
        if (rooms[edge] < 0) {
          return new double[] {1, 0};
        }
      } else if (steps[edge] < 0) {
        enter = Math.max(enter, rooms[edge] / steps[edge]);
      } else {
        leave = Math.min(leave, rooms[edge] / steps[edge]);
      }
    }
    return new double[] {enter, leave};
  }

  private static Spot between(Spot from, Spot to, double share) {
    if (share <= 0) {
      return from;
    }
    return share >= 1
        ? to
        : new Spot(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
  }

  /** A spot moved to the nearest place in the box. */
  Spot held(Spot spot) {
    return new Spot(
        Math.max(box.left(), Math.min(box.right(), spot.x())),
        Math.max(box.top(), Math.min(box.bottom(), spot.y())));
  }
}
