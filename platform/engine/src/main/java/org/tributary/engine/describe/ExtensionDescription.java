package org.tributary.engine.describe;

import java.util.List;
import java.util.Set;
import org.tributary.engine.bind.StudyBinder;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.sdk.Citation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.option.Shorthand;
import org.tributary.sdk.study.Study;

/**
 * What {@code describe} says of one extension.
 *
 * @param row what it is
 * @param coordinate {@code plugin/id@version}
 * @param citations where it comes from
 * @param conventions what the numbers of a metric mean, a sentence each
 * @param needs what a metric asks of each role, in words: with its defaults
 * @param shorthand how it may be written without its id; empty when it must be named
 * @param options in order of declaration
 * @param ofEveryStudy for a study the keys that all study files have; else none
 */
public record ExtensionDescription(
    ExtensionRow row,
    String coordinate,
    List<Citation> citations,
    List<String> conventions,
    List<String> needs,
    String shorthand,
    List<OptionRow> options,
    List<OptionRow> ofEveryStudy) {
  public ExtensionDescription {
    citations = List.copyOf(citations);
    conventions = List.copyOf(conventions);
    needs = List.copyOf(needs);
    options = List.copyOf(options);
    ofEveryStudy = List.copyOf(ofEveryStudy);
  }

  /** The description of an extension of a registry. */
  public static ExtensionDescription of(Registry registry, RegisteredExtension extension) {
    return new ExtensionDescription(
        ExtensionRow.of(extension),
        extension.coordinate(),
        extension.factory().citations(),
        extension.factory() instanceof MetricFactory<?> metric ? metric.conventions() : List.of(),
        extension.factory() instanceof MetricFactory<?> ? needs(registry, extension) : List.of(),
        extension.factory().shorthand().map(ExtensionDescription::words).orElse(""),
        OptionRow.of(extension.factory().optionsType()),
        extension.factory().productType() == Study.class ? EngineOptions.rows() : List.of());
  }

  private static List<String> needs(Registry registry, RegisteredExtension metric) {
    return new StudyBinder(registry, Set.of())
            .product(metric, StudyTemplate.required(registry, metric))
            .map(Metric.class::cast)
            .map(Metric::needs)
            .orElse(List.of())
            .stream()
            .map(Need::words)
            .toList();
  }

  private static String words(Shorthand shorthand) {
    String key = "{" + shorthand.option() + ": ...} without use";
    return switch (shorthand.alone()) {
      case NUMBER -> "a number alone, or " + key;
      case TEXT -> "a text alone that is no id, or " + key;
      case NOTHING -> key;
    };
  }

  /** As text, a line an option. */
  public String text() {
    return text(Integer.MAX_VALUE);
  }

  /**
   * As text for a terminal.
   *
   * @param width columns there are; what an option does is continued below its beginning
   */
  public String text(int width) {
    StringBuilder text = new StringBuilder();
    said(row.kind() + ' ' + row.id() + "  (" + coordinate + ")", "", width, text);
    said(row.title(), "", width, text);
    text.append('\n');
    said(row.summary(), "", width, text);
    for (Citation citation : citations) {
      String where = citation.where().isEmpty() ? "" : ", " + citation.where();
      said(citation.text() + where, "  ", width, text);
    }
    text.append(conventions.isEmpty() ? "" : "\nconventions\n");
    conventions.forEach(each -> said(each, "  ", width, text));
    text.append(needs.isEmpty() ? "" : "\nneeds\n");
    needs.forEach(each -> said(each, "  ", width, text));
    if (!shorthand.isEmpty()) {
      text.append('\n');
      said("short    " + shorthand, "", width, text);
    }
    text.append(options.isEmpty() ? "\nno options\n" : "\noptions\n");
    table(options, width, text);
    text.append(ofEveryStudy.isEmpty() ? "" : "\nof every study file\n");
    table(ofEveryStudy, width, text);
    return text.toString();
  }

  private static void said(String sentence, String indent, int width, StringBuilder text) {
    new TextTable().row(sentence).lines(indent, width).forEach(each -> line(each, text));
  }

  private static void table(List<OptionRow> rows, int width, StringBuilder text) {
    TextTable table = new TextTable();
    rows.forEach(row -> table.row(row.name(), row.type(), row.standard(), row.doc()));
    table.lines("  ", width).forEach(each -> line(each, text));
  }

  private static void line(String line, StringBuilder text) {
    text.append(line).append('\n');
  }
}
