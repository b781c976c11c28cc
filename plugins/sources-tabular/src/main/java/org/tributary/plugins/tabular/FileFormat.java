package org.tributary.plugins.tabular;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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

  /**
   * The SQL function that gives the rows of a file, not a text file.
   *
   * @throws OptionException where the database would read anything else under that name
   */
  String reader(Path file, Database database) throws SQLException {
    String path = Sql.path(file.toString());
    List<String> found = database.texts("SELECT file FROM glob(" + path + ")");
    if (found.size() != 1 || !Path.of(found.get(0)).equals(file)) {
      throw new OptionException(
          "files", file.getFileName() + " has a name that the database cannot open: rename it");
    }
    return this == JSON
        ? "read_json_auto(" + path + ", sample_size=-1, hive_partitioning=false)"
        : "read_parquet(" + path + ", hive_partitioning=false)";
  }

  private static String withoutGz(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - ".gz".length())
        : name;
  }
}
