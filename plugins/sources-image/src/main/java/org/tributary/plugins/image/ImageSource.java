package org.tributary.plugins.image;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.space.Space;

/** Images in a mapped file. */
record ImageSource(Pool images, Facts facts, DataReport found) implements DataSource {
  @Override
  public Space space() {
    return images.rows().space();
  }

  @Override
  public List<String> sourceNames() {
    return images.sourceNames();
  }

  @Override
  public Optional<Pool> pool() {
    return Optional.of(images);
  }

  @Override
  public Optional<DataReport> report() {
    return Optional.of(found);
  }
}
