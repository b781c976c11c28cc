package org.tributary.analysis.chart;

import java.util.Optional;

/**
 * Images the cells emitted.
 *
 * @param artifact name under which they were emitted; the report finds them
 */
public record ImageGridChart(String id, String title, String artifact) implements Chart {
  @Override
  public Optional<String> question() {
    return Optional.empty();
  }

  @Override
  public Table table() {
    return Table.empty();
  }
}
