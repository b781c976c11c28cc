package org.tributary.plugins.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.option.InputFile;

/** Options of a table under test: the defaults, and what a test sets. */
final class Table {
  private final Path folder;
  private final List<InputFile> files = new ArrayList<>();
  private final Map<String, Object> set = new TreeMap<>();

  Table(Path folder) {
    this.folder = folder;
  }

  /** Adds a text file with these lines. */
  Table file(String name, String... lines) {
    return file(name, StandardCharsets.UTF_8, lines);
  }

  Table file(String name, Charset charset, String... lines) {
    return bytes(
        name,
        lines.length == 0 ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(charset));
  }

  Table bytes(String name, byte[] bytes) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return existing(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Table existing(Path path) {
    files.add(new InputFile(path.toAbsolutePath(), "0".repeat(64)));
    return this;
  }

  /** Sets one option by its name. */
  Table with(String option, Object value) {
    set.put(option, value);
    return this;
  }

  TableSource read() {
    return TableReader.read(options());
  }

  TableOptions options() {
    return new TableOptions(
        files,
        text("sourceColumn"),
        (boolean) set.getOrDefault("header", true),
        list("names", List.of()),
        list("columns", List.of()),
        list("without", List.of()),
        list("categories", List.of()),
        list("integers", List.of()),
        (TableOptions.Missing) set.getOrDefault("missing", TableOptions.Missing.REFUSE),
        list("missingWords", List.of("", "NA", "?")),
        (TableOptions.DecimalMark) set.getOrDefault("decimalMark", TableOptions.DecimalMark.POINT),
        (TableOptions.ThousandsMark)
            set.getOrDefault("thousandsMark", TableOptions.ThousandsMark.NONE),
        list("dates", List.of()),
        (TableOptions.DateOrder) set.getOrDefault("dateOrder", TableOptions.DateOrder.YEAR_FIRST),
        (String) set.getOrDefault("charset", "utf-8"),
        (int) set.getOrDefault("maximumLevels", 100),
        text("unit"),
        text("blockColumn"),
        (int) set.getOrDefault("blockDays", 0),
        text("sql"),
        (int) set.getOrDefault("sqlSeconds", 60));
  }

  /** The values of one row. */
  static double[] row(TableSource table, int row) {
    Samples rows = table.table().rows();
    double[] values = new double[rows.space().width()];
    rows.copyRow(row, values, 0);
    return values;
  }

  private Optional<String> text(String option) {
    return Optional.ofNullable((String) set.get(option));
  }

  @SuppressWarnings("unchecked")
  private List<String> list(String option, List<String> fallback) {
    return (List<String>) set.getOrDefault(option, fallback);
  }
}
