package org.tributary.plugins.tabular.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tributary.sdk.OptionException;

/**
 * What the first record of a text file says of the others. It is fixed before reading, so that a
 * record of another width is an error with its line and not a reason to guess again.
 *
 * @param separator by {@link Separator}
 * @param values of the record, outer blanks removed
 */
public record FirstLine(char separator, List<String> values) {
  private static final int START = 1 << 18;
  private static final int LOOKED_AT = 100;
  private static final String KEPT = "\"'.,_-+()[]";
  private static final Pattern SEPARATOR_ONLY = Pattern.compile("(?i)\"?sep=.?\"?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

  public FirstLine {
    values = List.copyOf(values);
  }

  /** The first record of a file. */
  public static FirstLine of(Path file, String charset) {
    try (BufferedReader in = CharacterSet.reader(file, charset)) {
      char[] start = new char[START];
      int length = 0;
      for (int read; length < START && (read = in.read(start, length, START - length)) > 0; ) {
        length += read;
      }
      return of(new String(start, 0, length), length < START);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Refuses a file whose values are separated otherwise, or whose first line only says how.
   *
   * @throws OptionException naming the file and what to do
   */
  public static void requireSeparated(Path file, String charset) {
    try (BufferedReader in = CharacterSet.reader(file, charset)) {
      List<String> lines = in.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
      if (!lines.isEmpty() && SEPARATOR_ONLY.matcher(lines.get(0)).matches()) {
        throw new OptionException(
            "files",
            file.getFileName()
                + " begins with '"
                + LineText.shown(lines.get(0))
                + "', which spreadsheets alone understand: delete that line");
      }
      for (String sign :
          of(String.join("\n", lines)).values.size() == 1 ? signs(lines) : List.<String>of()) {
        if (numbers(lines, sign.isBlank() ? "\\s+" : "\\s*" + Pattern.quote(sign) + "\\s*")) {
          throw new OptionException(
              "files",
              file.getFileName()
                  + " seems to be separated by "
                  + (sign.isBlank()
                      ? "blanks"
                      : sign.equals(":") ? "colons" : "'" + LineText.shown(sign) + "'")
                  + ": separate its values by commas, semicolons, tabs or |. Line 1 is: "
                  + LineText.shown(lines.get(0)));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Signs of the first line that may stand between names. */
  private static List<String> signs(List<String> lines) {
    return lines.isEmpty()
        ? List.of()
        : lines
            .get(0)
            .strip()
            .codePoints()
            .filter(sign -> !Character.isLetterOrDigit(sign) && KEPT.indexOf(sign) < 0)
            .mapToObj(Character::toString)
            .distinct()
            .sorted(Comparator.comparing(String::isBlank))
            .toList();
  }

  /**
   * Whether lines split into as many values as there are names, or one more of row names, most of
   * them numbers.
   */
  private static boolean numbers(List<String> lines, String separator) {
    if (lines.size() < 2) {
      return false;
    }
    int width = lines.get(0).strip().split(separator).length;
    long numbers = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.strip().split(separator);
      if (values.length != width && values.length != width + 1) {
        return false;
      }
      numbers += Arrays.stream(values).filter(each -> NUMBER.matcher(each).matches()).count();
    }
    return width > 1 && 2 * numbers > (long) width * (lines.size() - 1);
  }

  /** The first record of a text. */
  static FirstLine of(String text) {
    return of(text, true);
  }

  private static FirstLine of(String start, boolean whole) {
    char separator = Separator.of(start, whole);
    try (Records records = new Records(new StringReader(start), separator)) {
      return new FirstLine(separator, records.next() ? records.values() : List.of(""));
    } catch (QuoteException unpaired) {
      // Said with its line when the file is read.
      return new FirstLine(separator, List.of(""));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The values as distinct column names: {@code x, x_2}; an empty one is named by its place. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> taken = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String wanted = values.get(i).isEmpty() ? "column" + i : printable(values.get(i));
      String name = wanted;
      for (int count = 2; !taken.add(name.toLowerCase(Locale.ROOT)); count++) {
        name = wanted + "_" + count;
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** What {@link #names} changed, in sentences about the file of this name. */
  public List<String> renamed(String file) {
    List<String> notes = new ArrayList<>();
    List<String> names = names();
    for (int i = 0; i < values.size(); i++) {
      String given = values.get(i);
      String place = "column " + (i + 1) + " of " + file;
      String read = place + ", which is read as '" + names.get(i) + "'.";
      if (given.isEmpty()) {
        notes.add("No name stands over " + read);
      } else if (!given.equals(printable(given))) {
        notes.add("A line end or another control character stands in the name of " + read);
      } else if (!given.equals(names.get(i))) {
        notes.add("The name '" + given + "' stands again over " + read);
      }
    }
    if (values.stream().allMatch(given -> NUMBER.matcher(given).matches())) {
      notes.add(
          "Line 1 of "
              + file
              + " holds numbers only, "
              + LineText.shown(String.join(", ", values))
              + ", and is read as the names of the columns: if the file has no line of names, set"
              + " header: false.");
    }
    return notes;
  }

  /** Whether a text is a plain number. */
  static boolean number(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Names by place, for files without a line of names. */
  public List<String> places() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      names.add("column" + i);
    }
    return names;
  }

  /** A quoted name may hold a line end; no list, chart or option could show it. */
  private static String printable(String name) {
    return name.replaceAll("\\s*[\\p{Cntrl}\ufeff]+\\s*", " ").strip();
  }
}
