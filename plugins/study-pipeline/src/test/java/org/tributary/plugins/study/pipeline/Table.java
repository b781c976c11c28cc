package org.tributary.plugins.study.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** A finite table; rows i of source i mod K hold the value of their source plus i / 1000. */
record Table(ColumnSpace columns, List<String> sourceNames, List<Double> level)
    implements DataSource {
  static final int ROWS = 100;

  static Table of(String column, List<String> sourceNames, Double... level) {
    return new Table(
        new ColumnSpace(List.of(new Column(column, Kind.real()))), sourceNames, List.of(level));
  }

  @Override
  public Space space() {
    return columns;
  }

  @Override
  public Optional<Pool> pool() {
    SamplesBuilder rows = new SamplesBuilder(columns, sources());
    for (int row = 0; row < ROWS; row++) {
      int source = row % sources();
      rows.add(new double[] {level.get(source) + row / 1000.0}, source, row);
    }
    Samples built = rows.build();
    return Optional.of(new Pool(built, IntStream.range(0, ROWS).toArray(), sourceNames));
  }
}
