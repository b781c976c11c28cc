package org.tributary.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.parquet.ParquetColumn;
import org.tributary.store.parquet.ParquetFile;
import org.tributary.store.parquet.ParquetType;

/** {@code observations.parquet}: the columns of {@code observations.csv} with types. */
final class ObservationParquet {
  private ObservationParquet() {}

  static void write(ObservationTable table, CellTable cells, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ParquetFile.write("observations", columns(table.axes(), cells), table.rows(), out);
    }
  }

  private static List<ParquetColumn<Observation>> columns(List<String> axes, CellTable cells) {
    List<ParquetColumn<Observation>> columns = new ArrayList<>();
    add(columns, "cell", ParquetType.INTEGER, row -> cells.number(row.cell()));
    add(columns, "replicate", ParquetType.INTEGER, Observation::replicate);
    axes.forEach(axis -> text(columns, axis, row -> row.setting().getOrDefault(axis, "")));
    text(columns, "arm", Observation::arm);
    add(columns, "generation", ParquetType.INTEGER, row -> known(row.position().generation()));
    add(columns, "time", ParquetType.DOUBLE, row -> known(row.position().time()));
    text(columns, "part", row -> row.position().part());
    text(columns, "metric", row -> row.measurement().metric());
    add(columns, "of_source", ParquetType.INTEGER, row -> known(row.measurement().ofSource()));
    add(columns, "value", ParquetType.DOUBLE, Observation::value);
    text(columns, "outcome", row -> row.measurement().outcome().word());
    add(columns, "stderr", ParquetType.DOUBLE, row -> known(row.measurement().standardError()));
    text(columns, "estimator", row -> row.measurement().estimator());
    count(columns, "n_train", row -> known(row.sizes().trainRows(), 0));
    count(columns, "n_test", row -> known(row.sizes().testRows(), 0));
    count(columns, "n_reference", row -> row.measurement().nReference());
    count(columns, "n_candidate", row -> row.measurement().nCandidate());
    count(columns, "train_units", row -> known(row.sizes().trainUnits(), row.sizes().trainRows()));
    count(columns, "test_units", row -> known(row.sizes().testUnits(), row.sizes().testRows()));
    return columns;
  }

  private static void add(
      List<ParquetColumn<Observation>> columns,
      String name,
      ParquetType type,
      Function<Observation, @Nullable Object> value) {
    columns.add(new ParquetColumn<>(name, type, value));
  }

  private static void text(
      List<ParquetColumn<Observation>> columns,
      String name,
      Function<Observation, @Nullable Object> value) {
    add(columns, name, ParquetType.TEXT, value);
  }

  private static void count(
      List<ParquetColumn<Observation>> columns,
      String name,
      Function<Observation, @Nullable Object> value) {
    add(columns, name, ParquetType.LONG, value);
  }

  private static @Nullable Integer known(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static @Nullable Double known(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static @Nullable Long known(long count, long nullAt) {
    return count == nullAt ? null : count;
  }
}
