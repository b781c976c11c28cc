package org.tributary.plugins.systems;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * A data source that is a known law of one source.
 *
 * @param known the law
 * @param name of its source
 * @param facts what it publishes
 */
public record LawSource(Law known, String name, Facts facts) implements DataSource {

  @Override
  public Space space() {
    return known.space();
  }

  @Override
  public List<String> sourceNames() {
    return List.of(name);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(known);
  }
}
