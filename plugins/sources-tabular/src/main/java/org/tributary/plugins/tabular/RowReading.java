package org.tributary.plugins.tabular;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/**
 * Brings {@code __rows} into memory, 8 bytes a value.
 *
 * @param columns modelled, in order
 * @param source the column that names sources; else the file does
 * @param unit of resampling; else equal rows are one unit
 * @param sourceNames in code order
 */
record RowReading(
    List<ColumnPlan> columns,
    Optional<ColumnPlan> source,
    Optional<ResamplingUnit> unit,
    List<String> sourceNames) {

  ColumnSpace space() {
    return new ColumnSpace(
        columns.stream()
            .map(column -> new ColumnSpace.Column(column.name(), column.kind()))
            .toList());
  }

  /** The rows in the order of the files; units are the same in every source. */
  Pool read(Database database, int rows) {
    String sql =
        columns.stream().map(ColumnPlan::expression).collect(Collectors.joining(", "))
            + ", "
            + source.map(ColumnPlan::expression).orElse("__file")
            + unit.map(each -> ", " + each.expression()).orElse("");
    return database.query("SELECT " + sql + " FROM __rows", result -> fill(result, rows));
  }

  private Pool fill(ResultSet result, int count) throws SQLException {
    int width = columns.size();
    List<Map<String, Integer>> codes = new ArrayList<>();
    for (ColumnPlan column : columns) {
      codes.add(
          column.kind() instanceof Kind.Category category ? codes(category.levels()) : Map.of());
    }
    Map<String, Integer> sources = codes(sourceNames);
    Map<String, Integer> blocks = new HashMap<>();
    ByteBuffer values =
        ByteBuffer.allocate(count * width * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int[] labels = new int[count];
    int[] units = new int[count];
    for (int row = 0; result.next(); row++) {
      for (int j = 0; j < width; j++) {
        Map<String, Integer> code = codes.get(j);
        values.putDouble(
            code.isEmpty() ? result.getDouble(j + 1) : code.get(result.getString(j + 1)));
      }
      labels[row] =
          source.isPresent() ? sources.get(result.getString(width + 1)) : result.getInt(width + 1);
      if (unit.isPresent()) {
        units[row] = blocks.computeIfAbsent(result.getString(width + 2), key -> blocks.size());
      }
    }
    Samples samples =
        SamplesBuilder.over(
            space(),
            sourceNames.size(),
            new Values(Values.Type.FLOAT64, values.flip()),
            labels,
            Map.of());
    return unit.isPresent()
        ? new Pool(samples, units, sourceNames)
        : Pool.ofDistinctRows(samples, sourceNames);
  }

  private static Map<String, Integer> codes(List<String> levels) {
    Map<String, Integer> codes = new HashMap<>();
    for (int code = 0; code < levels.size(); code++) {
      codes.put(levels.get(code), code);
    }
    return codes;
  }
}
