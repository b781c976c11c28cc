package org.tributary.plugins.tabular.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.OptionException;

/**
 * The rows of one text file: each has as many values as there are columns. Empty lines are passed
 * over; in a table of one column they are missing values, but not at its end.
 */
public final class CsvFile implements Closeable {
  /** Lines above the names that a title may take. */
  private static final int LAST_TITLE = 5;

  private static final int NAMES_SHOWN = 8;
  private static final String OTHER_QUOTES = "'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb";

  private final Path path;
  private final String charset;
  private final boolean header;
  private final List<String> columns;
  private final Records records;
  private long gaps;
  private boolean held;
  private boolean empty;

  private CsvFile(
      Path path, String charset, boolean header, List<String> columns, Records records) {
    this.path = path;
    this.charset = charset;
    this.header = header;
    this.columns = columns;
    this.records = records;
  }

  /**
   * Opens a file before its first row.
   *
   * @param header whether its first line names the columns
   * @param columns their names, from that line or instead of it
   */
  public static CsvFile open(
      Path path, String charset, char separator, boolean header, List<String> columns) {
    try {
      Records records = new Records(CharacterSet.reader(path, charset), separator);
      CsvFile file = new CsvFile(path, charset, header, List.copyOf(columns), records);
      if (header) {
        file.skipNames();
      }
      return file;
    } catch (IOException failure) {
      throw Unreadable.of(path, failure);
    }
  }

  /**
   * Moves to the next row; false at the end.
   *
   * @throws OptionException with the line of a record that has another width, or unpaired quotes
   */
  public boolean next() {
    empty = gaps > 0;
    if (empty) {
      gaps--;
      return true;
    }
    if (held) {
      held = false;
      return true;
    }
    long blanks = 0;
    while (advance()) {
      if (records.blank()) {
        blanks++;
        continue;
      }
      if (records.width() != columns.size()) {
        throw otherWidth();
      }
      held = columns.size() == 1 && blanks > 0;
      if (held) {
        gaps = blanks - 1;
        empty = true;
      }
      return true;
    }
    return false;
  }

  /** Whether the row is an empty line, in a table of one column. */
  public boolean empty() {
    return empty;
  }

  /** The record that holds the row's values. */
  public Records row() {
    return records;
  }

  private boolean advance() {
    try {
      return records.next();
    } catch (QuoteException unpaired) {
      throw refused(
          unpaired.line(), "line " + unpaired.line() + ": " + unpaired.getMessage() + ".");
    } catch (IOException failure) {
      throw Unreadable.of(path, failure);
    }
  }

  private void skipNames() {
    advance();
    if (records.values().stream().allMatch(each -> each.matches("[\\s,;|]*"))) {
      throw new OptionException(
          "files",
          path.getFileName()
              + " begins with an empty line: the names of the columns stand in line 1; delete what"
              + " stands above them");
    }
  }

  private OptionException otherWidth() {
    long line = records.line();
    int width = records.width();
    String expected =
        counted(columns.size(), header ? "name" : "value")
            + (header && columns.size() <= NAMES_SHOWN
                ? " (" + LineText.shown(String.join(", ", columns)) + ")"
                : "");
    return refused(
        line,
        "line "
            + line
            + " has "
            + counted(width, "value")
            + ", line 1 has "
            + expected
            + hint(line, width));
  }

  /** What most often makes a record wider or narrower, with the sign that ends the sentence. */
  private String hint(long line, int width) {
    int wanted = columns.size();
    List<String> values = records.values();
    boolean names = width > wanted && values.stream().noneMatch(FirstLine::number);
    if (width == wanted + 1 && values.get(wanted).isEmpty()) {
      return "; a separator too many at the end of the line? Take it away, or name that column"
          + " too.";
    }
    if (header && width == wanted - 1 && columns.get(width).equals("column" + width)) {
      return "; a separator too many at the end of line 1?";
    }
    if (values.get(0).startsWith("#") || values.get(0).startsWith("%")) {
      return "; a comment among the rows? Delete it.";
    }
    if (width > wanted) {
      Optional<String> quote =
          values.stream().map(CsvFile::otherQuote).filter(each -> !each.isEmpty()).findFirst();
      if (quote.isPresent()) {
        return "; a text that holds the separator is quoted with \", not with " + quote.get() + ".";
      }
      if (values.subList(0, width - 1).stream().anyMatch(each -> each.endsWith("\\"))) {
        return "; a text that holds the separator is quoted with \", a backslash does not do.";
      }
    }
    boolean more = more();
    boolean alike = !more || records.width() == width;
    if (header
        && (wanted == 1
            || columns.get(0).startsWith("#")
            || names && line <= LAST_TITLE && more && alike)) {
      return "; comments or a title above the names? Delete them.";
    }
    if (header && line == 2 && width == wanted + 1 && alike) {
      return "; row names without a name above them? Name every column (in R: write.csv with"
          + " row.names = FALSE).";
    }
    if (width > wanted) {
      return "; a text that holds the separator is quoted with \".";
    }
    if (!more && values.stream().noneMatch(FirstLine::number)) {
      return "; it is the last line: a note below the rows? Delete it.";
    }
    return more ? "." : "; it is the last line: is the file cut off?";
  }

  /** The sign that opens a text and is no quote of these files; empty where none does. */
  private static String otherQuote(String value) {
    return value.isEmpty() || OTHER_QUOTES.indexOf(value.charAt(0)) < 0
        ? ""
        : value.substring(0, 1);
  }

  /** Whether lines follow; what may be wrong with the next one is told when this one is mended. */
  private boolean more() {
    try {
      return records.next();
    } catch (IOException wrong) {
      return true;
    }
  }

  private OptionException refused(long line, String what) {
    return new OptionException(
        "files",
        "cannot read "
            + path.getFileName()
            + ": "
            + what
            + " Line "
            + line
            + " is: "
            + LineText.shown(LineText.of(path, charset, line)));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
