package org.tributary.plugins.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * A data source that is a known law.
 *
 * @param known the law
 * @param sourceNames one name a source of the law
 * @param facts what it publishes
 */
record LawSource(Law known, List<String> sourceNames, Facts facts) implements DataSource {
  LawSource {
    sourceNames = List.copyOf(sourceNames);
    if (sourceNames.size() != known.sources()) {
      throw new IllegalArgumentException(
          sourceNames.size() + " source names for a law of " + known.sources() + " sources");
    }
  }

  /** Sources named 1 .. K. */
  static LawSource numbered(Law law, Facts facts) {
    return new LawSource(
        law, IntStream.rangeClosed(1, law.sources()).mapToObj(Integer::toString).toList(), facts);
  }

  @Override
  public Space space() {
    return known.space();
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(known);
  }
}
