package org.tributary.engine.describe;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two blanks apart. */
public final class TextTable {
  /** Columns below which text is not set beside others. */
  private static final int NARROWEST = 32;

  private static final String HANG = "      ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Adds a row. */
  public TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The lines, each with an indent; the last cell of a row is not padded. */
  public List<String> lines(String indent) {
    return lines(indent, Integer.MAX_VALUE);
  }

  /**
   * The lines of a page.
   *
   * @param indent before each
   * @param width columns there are: the last cell of a row goes on below its beginning, or below
   *     the row where little room is left
   */
  public List<String> lines(String indent, int width) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines(indent, row, widths, width, lines));
    return lines;
  }

  private static void lines(
      String indent, List<String> row, int[] widths, int width, List<String> lines) {
    StringBuilder before = new StringBuilder(indent);
    for (int i = 0; i < row.size() - 1; i++) {
      before.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append("  ");
    }
    String last = row.isEmpty() ? "" : row.get(row.size() - 1);
    if (before.length() + last.length() <= width) {
      lines.add((before + last).stripTrailing());
      return;
    }
    boolean beside = width - before.length() >= NARROWEST;
    String hang = beside ? " ".repeat(before.length()) : indent + HANG;
    if (!beside && row.size() > 1) {
      wrapped(indent, before.toString().strip(), indent + HANG, width, lines);
    }
    boolean alone = !beside && row.size() > 1;
    wrapped(alone ? hang : before.toString(), last, hang, width, lines);
  }

  private static void wrapped(
      String start, String text, String hang, int width, List<String> lines) {
    StringBuilder line = new StringBuilder(start);
    boolean first = true;
    for (String word : text.split(" ")) {
      if (!first && line.length() + word.length() > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(hang);
      }
      line.append(word).append(' ');
      first = false;
    }
    lines.add(line.toString().stripTrailing());
  }
}
