package org.tributary.analysis.chart;

import java.util.Optional;
import org.tributary.sdk.view.View.Form;

/**
 * Numbers the cells emitted as CSV, drawn as a form says.
 *
 * @param artifact name under which they were emitted; the report finds them
 */
public record EmittedChart(String id, String title, String artifact, Form form) implements Chart {
  @Override
  public Optional<String> question() {
    return Optional.empty();
  }

  @Override
  public Table table() {
    return Table.empty();
  }
}
