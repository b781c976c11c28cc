package org.tributary.analysis.chart;

import java.util.Optional;
import org.tributary.sdk.view.View.Scale;

/**
 * Lines the cells emitted as CSV: first column x, one line a further column.
 *
 * @param artifact name under which they were emitted; the report finds them
 */
public record LinesChart(String id, String title, String artifact, Scale xScale, Scale yScale)
    implements Chart {
  @Override
  public Optional<String> question() {
    return Optional.empty();
  }

  @Override
  public Table table() {
    return Table.empty();
  }
}
