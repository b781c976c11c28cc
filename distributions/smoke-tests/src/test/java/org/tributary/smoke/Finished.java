package org.tributary.smoke;

import java.util.List;

/** What a command said and how it ended. */
record Finished(int code, String out, String err) {

  /** The last line on standard output. */
  String lastLine() {
    List<String> lines = out.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
