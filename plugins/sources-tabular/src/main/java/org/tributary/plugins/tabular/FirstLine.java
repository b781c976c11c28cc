package org.tributary.plugins.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the first line of a text file says of the others. It is fixed before reading, so that a line
 * of another width is an error with its number and not a reason to guess again.
 *
 * @param separator the sign that occurs most outside quotes; a comma where there is none
 * @param values of the line, quotes and outer blanks removed
 */
record FirstLine(char separator, List<String> values) {
  private static final List<Character> SIGNS = List.of(',', ';', '\t', '|');

  static FirstLine of(Path file, String charset) {
    try (InputStream in = CharacterSet.open(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, CharacterSet.named(charset)))) {
      String line = reader.readLine();
      return of(line == null ? "" : line.replace("\uFEFF", ""));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static FirstLine of(String line) {
    int[] counts = new int[SIGNS.size()];
    boolean quoted = false;
    for (char sign : line.toCharArray()) {
      quoted ^= sign == '"';
      int index = SIGNS.indexOf(sign);
      if (index >= 0 && !quoted) {
        counts[index]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return new FirstLine(SIGNS.get(best), split(line, SIGNS.get(best)));
  }

  /** The values as distinct column names: {@code x, x_2}; an empty one is named by its place. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> taken = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String wanted = values.get(i).isEmpty() ? "column" + i : values.get(i);
      String name = wanted;
      for (int count = 2; !taken.add(name.toLowerCase(Locale.ROOT)); count++) {
        name = wanted + "_" + count;
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** What {@link #names} changed, in sentences about the file of this name. */
  List<String> renamed(String file) {
    List<String> notes = new ArrayList<>();
    List<String> names = names();
    for (int i = 0; i < values.size(); i++) {
      String given = values.get(i);
      String place = "column " + (i + 1) + " of " + file;
      String read = place + ", which is read as '" + names.get(i) + "'.";
      if (given.isEmpty()) {
        notes.add("No name stands over " + read);
      } else if (!given.equals(names.get(i))) {
        notes.add("The name '" + given + "' stands again over " + read);
      }
    }
    return notes;
  }

  /** Names by place, for files without a line of names. */
  List<String> places() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      names.add("column" + i);
    }
    return names;
  }

  private static List<String> split(String line, char separator) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (char sign : line.toCharArray()) {
      if (sign == separator && !quoted) {
        values.add(unquoted(value.toString()));
        value.setLength(0);
      } else {
        value.append(sign);
        quoted ^= sign == '"';
      }
    }
    values.add(unquoted(value.toString()));
    return values;
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
  }
}
