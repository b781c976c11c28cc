package org.tributary.plugins.tabular;

/** Texts as JSON writes them (RFC 8259, section 7). */
final class JsonText {
  private JsonText() {}

  /** What a text in quotes says. */
  static String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char sign = quoted.charAt(i);
      if (sign != '\\') {
        text.append(sign);
        continue;
      }
      char escape = quoted.charAt(++i);
      switch (escape) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }
}
