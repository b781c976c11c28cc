package org.tributary.engine.describe;

import java.util.List;
import java.util.function.Function;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Shorthand;

/**
 * What {@code describe} says of one extension.
 *
 * @param row what it is
 * @param coordinate {@code plugin/id@version}
 * @param citations where it comes from
 * @param conventions what the numbers of a metric mean, a sentence each
 * @param shorthand how it may be written without its id; empty when it must be named
 * @param options in order of declaration
 */
public record ExtensionDescription(
    ExtensionRow row,
    String coordinate,
    List<Citation> citations,
    List<String> conventions,
    String shorthand,
    List<OptionRow> options) {
  public ExtensionDescription {
    citations = List.copyOf(citations);
    conventions = List.copyOf(conventions);
    options = List.copyOf(options);
  }

  /** The description of an extension. */
  public static ExtensionDescription of(RegisteredExtension extension) {
    return new ExtensionDescription(
        ExtensionRow.of(extension),
        extension.coordinate(),
        extension.factory().citations(),
        extension.factory() instanceof MetricFactory<?> metric ? metric.conventions() : List.of(),
        extension.factory().shorthand().map(ExtensionDescription::words).orElse(""),
        OptionRow.of(extension.factory().optionsType()));
  }

  private static String words(Shorthand shorthand) {
    String key = "{" + shorthand.option() + ": ...} without use";
    return switch (shorthand.alone()) {
      case NUMBER -> "a number alone, or " + key;
      case TEXT -> "a text alone that is no id, or " + key;
      case NOTHING -> key;
    };
  }

  /** As text for a terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(row.kind()).append(' ').append(row.id()).append("  (").append(coordinate);
    text.append(")\n").append(row.title()).append("\n\n").append(row.summary()).append('\n');
    for (Citation citation : citations) {
      text.append("  ").append(citation.text());
      text.append(citation.where().isEmpty() ? "" : ", " + citation.where()).append('\n');
    }
    text.append(conventions.isEmpty() ? "" : "\nconventions\n");
    conventions.forEach(each -> text.append("  ").append(each).append('\n'));
    text.append(shorthand.isEmpty() ? "" : "\nshort    " + shorthand + "\n");
    text.append(options.isEmpty() ? "\nno options\n" : "\noptions\n");
    int name = width(OptionRow::name);
    int type = width(OptionRow::type);
    int standard = width(OptionRow::standard);
    for (OptionRow option : options) {
      String line =
          "  "
              + padded(option.name(), name)
              + padded(option.type(), type)
              + padded(option.standard(), standard)
              + option.doc();
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(Function<OptionRow, String> column) {
    return options.stream().mapToInt(option -> column.apply(option).length()).max().orElse(0) + 2;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
