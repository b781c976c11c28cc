package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.sdk.Citation;

/** Works as BibTeX entries, each once, the printed reference whole in its note. */
public final class Bibliography {
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]|20)\\d\\d\\b");
  private static final String NAME = "(\\p{Ll}+ )*\\p{Lu}[\\p{L}'-]*( et al\\.?)?";
  private static final Pattern NAMES = Pattern.compile(NAME + "((, | and )" + NAME + ")*");
  private static final Pattern SURNAME = Pattern.compile("\\p{L}[\\p{L}'-]+");

  private Bibliography() {}

  /** The entries in the order of first mention. */
  public static String of(Collection<Citation> citations) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String work : new LinkedHashSet<>(citations.stream().map(Citation::text).toList())) {
      String year = last(YEAR, work);
      String name = first(SURNAME, work).toLowerCase(Locale.ROOT);
      String key = name + year;
      for (char letter = 'b'; entries.containsKey(key); letter++) {
        key = name + year + letter;
      }
      entries.put(key, entry(key, year, work));
    }
    return String.join("\n", entries.values());
  }

  private static String entry(String key, String year, String work) {
    List<String> fields = new ArrayList<>();
    int colon = work.indexOf(": ");
    int stop = work.indexOf(". ");
    int end = colon > 0 && (stop < 0 || colon < stop) ? colon : stop;
    // In "Authors, Title: subtitle" the names end where no sign tells; the note has them.
    if (end > 0 && NAMES.matcher(work.substring(0, end)).matches()) {
      fields.add("  author = {" + work.substring(0, end).replace(", ", " and ") + "}");
    }
    if (!year.isEmpty()) {
      fields.add("  year = {" + year + "}");
    }
    fields.add("  note = {" + LatexTable.escaped(work) + "}");
    return "@misc{" + key + ",\n" + String.join(",\n", fields) + "\n}\n";
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "work";
  }

  private static String last(Pattern pattern, String text) {
    String found = "";
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found = matcher.group();
    }
    return found;
  }
}
