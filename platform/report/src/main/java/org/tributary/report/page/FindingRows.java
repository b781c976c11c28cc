package org.tributary.report.page;

import java.util.List;
import java.util.OptionalDouble;
import org.tributary.analysis.answer.EffectText;
import org.tributary.analysis.answer.Line;
import org.tributary.analysis.answer.Telling;
import org.tributary.report.html.Element;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;

/**
 * Findings of one metric as rows: subject, setting, verdict, effect on a common scale, theory.
 *
 * @param lines in order, at least one
 * @param settings words for what differs between them
 * @param verdict how verdicts look
 * @param open rows that are shown at once; the rest is folded
 */
record FindingRows(List<Line> lines, SettingWords settings, Verdict verdict, int open) {

  /** The table; the caption holds the measure. */
  Element table(String title, String measure) {
    Element first =
        scroll(
            title + ", " + measure,
            rows(title, measure, lines.subList(0, Math.min(open, lines.size()))));
    if (lines.size() <= open) {
      return first;
    }
    int more = lines.size() - open;
    return Element.of("div")
        .add(first)
        .add(
            Element.of("details")
                .add(Element.of("summary").text(more + " more rows of " + measure))
                .add(
                    scroll(
                        title + ", " + measure + ", continued",
                        rows(title + " continued", measure, lines.subList(open, lines.size())))));
  }

  /** A table that may be wider than a phone. */
  static Element scroll(String name, Element table) {
    return Element.of("div", "scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", "Table: " + name)
        .add(table);
  }

  private Element rows(String title, String measure, List<Line> shown) {
    boolean theory = lines.stream().anyMatch(line -> line.finding().theory().isPresent());
    boolean subjects = lines.stream().anyMatch(line -> !line.subject().isEmpty());
    Element head = Element.of("tr");
    if (subjects) {
      head.add(heading("what"));
    }
    settings.varying().forEach((path, name) -> head.add(heading(name).with("title", path)));
    head.add(heading("verdict")).add(heading(effectName()).with("colspan", "2"));
    if (theory) {
      head.add(heading("theory"));
    }
    List<Finding.EffectSize> effects =
        lines.stream().flatMap(line -> line.finding().effect().stream()).toList();
    boolean zero =
        lines.stream()
            .map(Line::finding)
            .anyMatch(finding -> Forest.comparesWithZero(finding) || holdsZero(finding));
    Forest forest =
        new Forest(
            effects.stream().map(Forest.Span::of).toList(),
            zero ? OptionalDouble.of(0) : OptionalDouble.empty());
    Element body = Element.of("tbody");
    shown.forEach(line -> body.add(row(line, forest, subjects, theory)));
    return Element.of("table", "strip")
        .add(
            Element.of("caption").add(Element.of("span", "unseen").text(title + " ")).text(measure))
        .add(Element.of("thead").add(head))
        .add(body);
  }

  /** Whether 0 lies in what is drawn: where it does not, it would only press the rest together. */
  private static boolean holdsZero(Finding finding) {
    return finding.effect().filter(effect -> effect.interval().holds(0)).isPresent();
  }

  /** What the column of effects holds, where it is the same in all rows. */
  private String effectName() {
    List<String> names =
        lines.stream()
            .flatMap(line -> line.finding().effect().stream())
            .map(
                effect ->
                    new EffectText(effect, "").logRatio() ? "relative difference" : effect.name())
            .distinct()
            .toList();
    return names.size() == 1 ? names.get(0) : "effect [interval]";
  }

  private Element row(Line line, Forest forest, boolean subjects, boolean theory) {
    Finding finding = line.finding();
    Element row = Element.of("tr").with("data-finding", finding.id());
    if (subjects) {
      row.add(Element.of("td", "subject").text(line.subject()));
    }
    settings
        .varying()
        .forEach(
            (path, name) ->
                row.add(
                    cell()
                        .with("data-label", name)
                        .text(finding.setting().getOrDefault(path, ""))));
    Element drawn = cell();
    finding.effect().map(Forest.Span::of).map(forest::row).ifPresent(drawn::add);
    row.add(cell().add(verdict.pill(finding.verdict())))
        .add(drawn)
        .add(
            Element.of("td", "number")
                .text(
                    finding
                        .effect()
                        .map(effect -> new EffectText(effect, line.unit()).words())
                        .orElseGet(() -> Telling.why(finding))));
    if (theory) {
      Element mark = Element.of("td", "centre").with("data-label", "theory");
      finding.theory().map(Theory::holds).map(TheoryMark::of).ifPresent(mark::add);
      row.add(mark);
    }
    return row;
  }

  private static Element heading(String text) {
    return Element.of("th").with("scope", "col").text(text);
  }

  private static Element cell() {
    return Element.of("td");
  }
}
