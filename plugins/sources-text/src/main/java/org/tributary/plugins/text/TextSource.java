package org.tributary.plugins.text;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.space.Space;

/** Windows of texts. */
record TextSource(Space space, Pool windows, Facts facts, DataReport found) implements DataSource {
  @Override
  public List<String> sourceNames() {
    return windows.sourceNames();
  }

  @Override
  public Optional<Pool> pool() {
    return Optional.of(windows);
  }

  @Override
  public Optional<DataReport> report() {
    return Optional.of(found);
  }
}
