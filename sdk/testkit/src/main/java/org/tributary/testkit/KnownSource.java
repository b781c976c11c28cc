package org.tributary.testkit;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * A data source with a known law, for options that hold one: two sources, Gaussian on a real space
 * (unit covariance, means 0 and 0.5 in every coordinate), uniform on categories.
 *
 * @param space what one point is
 */
public record KnownSource(Space space) implements DataSource {
  @Override
  public List<String> sourceNames() {
    return List.of("first", "second");
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(ReferenceLaw.on(space, 1));
  }
}
