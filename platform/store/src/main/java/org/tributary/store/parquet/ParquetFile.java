package org.tributary.store.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a table as a Parquet file: the same table, the same bytes. Every column may have gaps.
 *
 * <p>Source: the specification apache/parquet-format, {@code parquet.thrift} and {@code
 * Encodings.md}; the fields' numbers below are its own.
 */
public final class ParquetFile<R> {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_IN_A_GROUP = 100_000;
  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int GZIP = 2;

  private final List<ParquetColumn<R>> columns;
  private final OutputStream out;
  private final List<Consumer<Thrift>> groups = new ArrayList<>();
  private long written;

  private ParquetFile(List<ParquetColumn<R>> columns, OutputStream out) {
    this.columns = columns;
    this.out = out;
  }

  /**
   * Writes a whole file.
   *
   * @param name of the table
   * @param out is not closed
   */
  public static <R> void write(
      String name, List<ParquetColumn<R>> columns, List<R> rows, OutputStream out)
      throws IOException {
    ParquetFile<R> file = new ParquetFile<>(List.copyOf(columns), out);
    file.put(MAGIC);
    for (int from = 0; from < rows.size(); from += ROWS_IN_A_GROUP) {
      file.group(rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_GROUP)));
    }
    file.footer(name, rows.size());
  }

  private void group(List<R> rows) throws IOException {
    List<Consumer<Thrift>> chunks = new ArrayList<>();
    long bytes = 0;
    for (ParquetColumn<R> column : columns) {
      byte[] page = page(column, rows);
      byte[] packed = gzip(page);
      byte[] header =
          Thrift.struct(
              fields ->
                  fields
                      .i32(1, DATA_PAGE)
                      .i32(2, page.length)
                      .i32(3, packed.length)
                      .nested(
                          5,
                          data -> data.i32(1, rows.size()).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)));
      long at = written;
      bytes += header.length + page.length;
      put(header);
      put(packed);
      chunks.add(
          chunk ->
              chunk
                  .i64(2, at)
                  .nested(
                      3,
                      meta ->
                          meta.i32(1, column.type().number())
                              .integers(2, PLAIN, RLE)
                              .texts(3, List.of(column.name()))
                              .i32(4, GZIP)
                              .i64(5, rows.size())
                              .i64(6, (long) header.length + page.length)
                              .i64(7, (long) header.length + packed.length)
                              .i64(9, at)));
    }
    long unpacked = bytes;
    groups.add(group -> group.structs(1, chunks).i64(2, unpacked).i64(3, rows.size()));
  }

  private void footer(String name, long rows) throws IOException {
    List<Consumer<Thrift>> schema = new ArrayList<>();
    schema.add(root -> root.text(4, name).i32(5, columns.size()));
    for (ParquetColumn<R> column : columns) {
      schema.add(
          element -> {
            element.i32(1, column.type().number()).i32(3, OPTIONAL).text(4, column.name());
            if (column.type() == ParquetType.TEXT) {
              element.i32(6, UTF8);
            }
          });
    }
    byte[] footer =
        Thrift.struct(
            file ->
                file.i32(1, 1)
                    .structs(2, schema)
                    .i64(3, rows)
                    .structs(4, groups)
                    .text(6, "Tributary"));
    ByteArrayOutputStream length = new ByteArrayOutputStream();
    ParquetType.little(Integer.BYTES, length, footer.length);
    put(footer);
    put(length.toByteArray());
    put(MAGIC);
  }

  /** Which rows have a value, in runs; then the values. */
  private static <R> byte[] page(ParquetColumn<R> column, List<R> rows) {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    int run = 0;
    int level = -1;
    for (R row : rows) {
      Object value = column.value().apply(row);
      int own = value == null ? 0 : 1;
      if (own != level && run > 0) {
        run(run, level, levels);
        run = 0;
      }
      level = own;
      run++;
      if (value != null) {
        column.type().encode(value, values);
      }
    }
    run(run, level, levels);
    ByteArrayOutputStream page = new ByteArrayOutputStream(levels.size() + values.size() + 4);
    ParquetType.little(Integer.BYTES, page, levels.size());
    page.writeBytes(levels.toByteArray());
    page.writeBytes(values.toByteArray());
    return page.toByteArray();
  }

  private static void run(int length, int level, ByteArrayOutputStream levels) {
    Thrift.varint(levels, (long) length << 1);
    levels.write(level);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }
}
