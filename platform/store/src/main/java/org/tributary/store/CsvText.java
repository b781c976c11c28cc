package org.tributary.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as a CSV file for other programs, and read back. */
public final class CsvText {
  private CsvText() {}

  /** The file in UTF-8: a head and a line a row, fields quoted where they have to be. */
  public static byte[] bytes(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    Csv.line(text, columns);
    rows.forEach(row -> Csv.line(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The rows of a file, each by its columns; an empty text is a missing value. */
  public static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file)) {
      List<String> columns = Csv.next(in);
      for (List<String> row = Csv.next(in); !row.isEmpty(); row = Csv.next(in)) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
          fields.put(columns.get(i), row.get(i));
        }
        rows.add(fields);
      }
    }
    return rows;
  }
}
