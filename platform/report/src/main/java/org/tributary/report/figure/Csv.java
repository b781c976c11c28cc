package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: quoted fields may hold commas, quotes and line ends. */
final class Csv {
  private Csv() {}

  /** Records with their fields; blank lines are left out. */
  static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean pair = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (pair) {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"' && field.length() == 0) {
        quoted = true;
      } else if (c == ',') {
        fields.add(take(field));
      } else if (c == '\n') {
        fields.add(take(field));
        keep(records, fields);
        fields = new ArrayList<>();
      } else if (c != '\r') {
        field.append(c);
      }
    }
    fields.add(take(field));
    keep(records, fields);
    return records;
  }

  private static String take(StringBuilder field) {
    String text = field.toString();
    field.setLength(0);
    return text;
  }

  private static void keep(List<List<String>> records, List<String> fields) {
    if (fields.size() > 1 || !fields.get(0).isEmpty()) {
      records.add(fields);
    }
  }
}
