package org.tributary.plugins.tabular;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tributary.sdk.OptionException;

/** How a file is read, told by its name. */
enum FileFormat {
  /** Values between commas, semicolons, tabs or bars. */
  TEXT,
  /** One JSON object a line, or an array of objects. */
  JSON,
  /** Apache Parquet. */
  PARQUET;

  static FileFormat of(String fileName) {
    String name = withoutGz(fileName.toLowerCase(Locale.ROOT));
    if (name.endsWith(".parquet")) {
      return PARQUET;
    }
    boolean json = name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
    return json ? JSON : TEXT;
  }

  /** A file's name without its ending, as {@code wine-red} of {@code wine-red.csv.gz}. */
  static String stem(String fileName) {
    String name = withoutGz(fileName);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The SQL function that gives the rows of a file. */
  String reader(Path file, TableOptions options) {
    String path = Sql.text(file.toString());
    return switch (this) {
      case TEXT -> "read_csv(" + path + text(file, options) + ")";
      case JSON -> "read_json_auto(" + path + ", hive_partitioning=false)";
      case PARQUET -> "read_parquet(" + path + ", hive_partitioning=false)";
    };
  }

  private static String text(Path file, TableOptions options) {
    FirstLine first = FirstLine.of(file, options.charset());
    String columns =
        columns(file, first, options).stream()
            .map(name -> Sql.text(name) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return ", auto_detect=false, hive_partitioning=false, header="
        + options.header()
        + ", encoding="
        + Sql.text(options.charset())
        + ", quote='\"', escape='\"', delim="
        + Sql.text(String.valueOf(first.separator()))
        + ", columns="
        + columns;
  }

  private static List<String> columns(Path file, FirstLine first, TableOptions options) {
    if (options.header()) {
      return first.names();
    }
    if (options.names().isEmpty()) {
      return first.places();
    }
    if (options.names().size() != first.values().size()) {
      throw new OptionException(
          "names",
          options.names().size()
              + " names for the "
              + first.values().size()
              + " columns of "
              + file.getFileName());
    }
    return options.names();
  }

  private static String withoutGz(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - ".gz".length())
        : name;
  }
}
