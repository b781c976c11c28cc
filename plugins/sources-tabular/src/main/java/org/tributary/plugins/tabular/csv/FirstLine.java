package org.tributary.plugins.tabular.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the first record of a text file says of the others. It is fixed before reading, so that a
 * record of another width is an error with its line and not a reason to guess again.
 *
 * @param separator by {@link Separator}
 * @param values of the record, outer blanks removed
 */
public record FirstLine(char separator, List<String> values) {
  private static final int START = 1 << 18;

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
    return notes;
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
    return name.replaceAll("\\s*\\p{Cntrl}+\\s*", " ").strip();
  }
}
