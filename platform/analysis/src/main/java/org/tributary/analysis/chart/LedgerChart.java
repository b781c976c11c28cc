package org.tributary.analysis.chart;

import java.util.Optional;

/**
 * A table the cells emitted as CSV.
 *
 * @param artifact name under which it was emitted; the report finds it
 */
public record LedgerChart(String id, String title, String artifact) implements Chart {
  @Override
  public Optional<String> question() {
    return Optional.empty();
  }

  @Override
  public Table table() {
    return Table.empty();
  }
}
