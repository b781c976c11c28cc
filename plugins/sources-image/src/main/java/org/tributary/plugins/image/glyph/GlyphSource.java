package org.tributary.plugins.image.glyph;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/** Glyphs as a data source. */
record GlyphSource(Law known, List<String> sourceNames, Facts facts) implements DataSource {
  GlyphSource {
    sourceNames = List.copyOf(sourceNames);
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
