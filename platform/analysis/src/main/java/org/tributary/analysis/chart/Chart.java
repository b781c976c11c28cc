package org.tributary.analysis.chart;

import java.util.Optional;

/** What one figure of the report shows. */
public sealed interface Chart
    permits CurveChart,
        EmittedChart,
        HeatMapChart,
        ImageGridChart,
        LedgerChart,
        LinesChart,
        TableChart {

  /** Id of the view drawn, or {@code question-} and the id of the question; unique in a result. */
  String id();

  /** Title in words. */
  String title();

  /** Id of the question whose cards this figure belongs to; empty for a view of its own. */
  Optional<String> question();

  /** The numbers of the figure, for hover, CSV and the table below it; empty for artifacts. */
  Table table();
}
