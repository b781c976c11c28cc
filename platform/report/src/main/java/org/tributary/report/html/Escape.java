package org.tributary.report.html;

/** Text made harmless for the place it is written to. */
public final class Escape {
  private Escape() {}

  /** For HTML text and quoted attributes. */
  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** For JSON inside a script element: no character that could end it or start a comment. */
  public static String json(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** For trusted script code inside a script element. */
  public static String script(String code) {
    return code.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }
}
