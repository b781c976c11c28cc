package org.tributary.analysis.chart;

import java.util.List;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;

/**
 * A theorem's curve, drawn dashed in its arm's colour.
 *
 * @param bound id of the bound's extension
 * @param label short name of the curve; says so when it was scaled
 * @param arm it speaks of; empty when of all
 * @param meaning how the values are meant
 * @param scaledBy the factor already applied to the points; 1 unless a rate was scaled
 * @param points by ascending x
 * @param assumptions of the theorem with whether each is met, where they hold or fail first
 * @param citations of the theorem
 */
public record TheorySeries(
    String bound,
    String label,
    String arm,
    Bound.Meaning meaning,
    double scaledBy,
    List<At> points,
    List<Assumption> assumptions,
    List<Citation> citations) {
  public TheorySeries {
    points = List.copyOf(points);
    assumptions = List.copyOf(assumptions);
    citations = List.copyOf(citations);
  }

  /** A point of the curve; the value may be infinite. */
  public record At(double x, double value) {}
}
