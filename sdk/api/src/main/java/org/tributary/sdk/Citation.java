package org.tributary.sdk;

/**
 * A reference to the literature.
 *
 * @param text authors, title, venue, year
 * @param where theorem, equation or section; empty when the whole work is meant
 */
public record Citation(String text, String where) {
  public Citation {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a citation needs a text");
    }
  }

  /** A citation of a whole work. */
  public static Citation of(String text) {
    return new Citation(text, "");
  }
}
