package org.tributary.store;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values by RFC 4180, with line feeds alone at line ends. */
final class Csv {
  private Csv() {}

  /** Writes one field, quoted where it has to be. */
  static void field(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        line.append('"').append(text.replace("\"", "\"\"")).append('"');
        return;
      }
    }
    line.append(text);
  }

  /** Writes a line of fields. */
  static void line(StringBuilder into, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        into.append(',');
      }
      field(into, fields.get(i));
    }
    into.append('\n');
  }

  /** Reads the fields of the next line; empty at the end. */
  static List<String> next(Reader in) throws IOException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      any = true;
      if (quoted) {
        if (c != '"') {
          field.append((char) c);
          continue;
        }
        in.mark(1);
        if (in.read() == '"') {
          field.append('"');
        } else {
          in.reset();
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        break;
      } else if (c != '\r') {
        field.append((char) c);
      }
    }
    if (any) {
      fields.add(field.toString());
    }
    return fields;
  }
}
