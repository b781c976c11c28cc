package org.tributary.plugins.tabular;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.space.ColumnSpace;

/**
 * Brings stored rows into their final form, 8 bytes a value.
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

  /**
   * The rows in the order of the files; units are the same in every source.
   *
   * @param store after the modelled columns the source, or file, and then the unit
   * @param unitOfCode the unit of each value of the block column; empty without one
   */
  Pool pool(RowStore store, int[] unitOfCode) {
    int width = columns.size();
    int count = store.rows();
    int[] labels = new int[count];
    int[] units = new int[count];
    double[] sources = source.map(ColumnPlan::ofCode).orElse(new double[0]);
    for (int row = 0; row < count; row++) {
      int code = (int) store.get(row, width);
      labels[row] = source.isPresent() ? (int) sources[code] : code;
      units[row] = unit.isPresent() ? unitOfCode[(int) store.get(row, width + 1)] : 0;
    }
    ByteBuffer values =
        ByteBuffer.allocate(count * width * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    store.drain(columns.stream().map(ColumnPlan::ofCode).toArray(double[][]::new), values);
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
}
