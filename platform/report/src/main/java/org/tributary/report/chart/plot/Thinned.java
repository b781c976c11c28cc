package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.mark.Spot;

/** A line of very many spots with those left out that no eye could tell. */
final class Thinned {
  private Thinned() {}

  /** First, lowest, highest and last spot of each pixel column; short lines stay as they are. */
  static List<Spot> of(List<Spot> line, double pixels) {
    if (line.size() <= 3 * pixels) {
      return line;
    }
    List<Spot> kept = new ArrayList<>();
    int from = 0;
    while (from < line.size()) {
      int to = from;
      int low = from;
      int high = from;
      while (to < line.size() && Math.floor(line.get(to).x()) == Math.floor(line.get(from).x())) {
        low = line.get(to).y() < line.get(low).y() ? to : low;
        high = line.get(to).y() > line.get(high).y() ? to : high;
        to++;
      }
      int last = to - 1;
      int[] order = {from, Math.min(low, high), Math.max(low, high), last};
      for (int i = 0; i < order.length; i++) {
        if (i == 0 || order[i] > order[i - 1]) {
          kept.add(line.get(order[i]));
        }
      }
      from = to;
    }
    return kept;
  }
}
