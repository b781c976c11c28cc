package org.tributary.plugins.tabular;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.space.Space;

/** A table in memory. */
record TableSource(Space space, Pool table, Facts facts, DataReport found) implements DataSource {
  @Override
  public List<String> sourceNames() {
    return table.sourceNames();
  }

  @Override
  public Optional<Pool> pool() {
    return Optional.of(table);
  }

  @Override
  public Optional<DataReport> report() {
    return Optional.of(found);
  }
}
