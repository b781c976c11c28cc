package org.tributary.runtime.archive;

/** Text of others, before it is shown or kept. */
public final class PlainText {
  private PlainText() {}

  /** The text on one line; its control characters are spelled, as {@code \\}{@code u001b}. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char each : text.toCharArray()) {
      if (each == '\n' || each == '\r' || each == '\t') {
        plain.append(' ');
      } else if (Character.isISOControl(each) || Character.getType(each) == Character.FORMAT) {
        plain.append(String.format("\\u%04x", (int) each));
      } else {
        plain.append(each);
      }
    }
    return plain.toString();
  }
}
