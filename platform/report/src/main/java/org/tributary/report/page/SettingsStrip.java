package org.tributary.report.page;

import java.util.List;
import org.tributary.report.html.Element;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;

/** A line a setting: verdict, effect on a common scale, and whether theory holds. */
record SettingsStrip(List<Finding> findings, SettingWords settings, Verdict verdict) {
  private static final int OPEN_ROWS = 24;

  Element table(String question) {
    List<Finding> ordered = findings.stream().sorted(settings.order()).toList();
    if (ordered.size() <= OPEN_ROWS) {
      return scroll(rows(question, ordered));
    }
    return Element.of("div")
        .add(scroll(rows(question, ordered.subList(0, OPEN_ROWS))))
        .add(
            Element.of("details")
                .add(Element.of("summary").text((ordered.size() - OPEN_ROWS) + " more settings"))
                .add(scroll(rows(question, ordered.subList(OPEN_ROWS, ordered.size())))));
  }

  private static Element scroll(Element table) {
    return Element.of("div", "scroll").add(table);
  }

  private Element rows(String question, List<Finding> shown) {
    boolean theory = findings.stream().anyMatch(finding -> finding.theory().isPresent());
    Element head = Element.of("tr");
    settings.varying().forEach((path, name) -> head.add(heading(name).with("title", path)));
    head.add(heading("verdict")).add(heading(effectName()).with("colspan", "2"));
    if (theory) {
      head.add(heading("theory"));
    }
    Forest forest = new Forest(findings, 104);
    Element body = Element.of("tbody");
    shown.forEach(finding -> body.add(row(finding, forest, theory)));
    return Element.of("table", "strip")
        .add(Element.of("caption", "unseen").text(question + " Answers by setting."))
        .add(Element.of("thead").add(head))
        .add(body);
  }

  private String effectName() {
    return findings.stream()
        .flatMap(finding -> finding.effect().stream())
        .map(
            effect ->
                new EffectText(effect).logRatio() ? "relative difference of errors" : effect.name())
        .findFirst()
        .orElse("effect");
  }

  private Element row(Finding finding, Forest forest, boolean theory) {
    Element row = Element.of("tr").with("title", finding.text());
    settings
        .varying()
        .keySet()
        .forEach(path -> row.add(cell().text(finding.setting().getOrDefault(path, ""))));
    row.add(cell().add(verdict.pill(finding.verdict())))
        .add(cell().add(forest.row(finding)))
        .add(
            Element.of("td", "number")
                .text(finding.effect().map(e -> new EffectText(e).words()).orElse("")));
    if (theory) {
      Element mark = Element.of("td", "centre");
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
