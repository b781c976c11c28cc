package org.tributary.report.chart.plot;

import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Slope;

/** A fitted power as it is written in a panel. */
final class SlopeWords {
  private SlopeWords() {}

  /** As {@code slope −0.50 [−0.51, −0.49], theory −0.5}. */
  static String of(Slope slope) {
    String[] parts = Words.aligned(slope.slope(), slope.low(), slope.high());
    String theory =
        slope.claimed().isPresent()
            ? ", theory " + Words.number(slope.claimed().getAsDouble())
            : "";
    return ("slope " + parts[0] + " " + parts[1] + theory).replace('-', '−');
  }
}
