package org.tributary.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;
import org.tributary.sdk.evidence.Finding;

/**
 * The card of a question that was asked at many settings.
 *
 * @param findings by consequence, greatest first; at least two
 */
record GroupCard(List<Finding> findings, Verdict verdict, ArmColours colours) {
  Element card(String question) {
    SettingWords settings = SettingWords.of(findings);
    Finding first = findings.get(0);
    Element left =
        Element.of("div", "most")
            .add(tally())
            .add(Element.of("p", "setting").text("Most hangs on " + settings.words(first) + ":"))
            .add(Element.of("p", "sentence").text(Sentence.of(first.text())))
            .add(new Particulars(first).list());
    return Element.of("article", "card wide")
        .add(Element.of("h3").text(question))
        .add(
            Element.of("div", "halves")
                .add(left)
                .add(new SettingsStrip(findings, settings, verdict).table(question)))
        .add(inWords(settings));
  }

  private Element tally() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    findings.forEach(finding -> counts.merge(finding.verdict(), 1, Integer::sum));
    Element tally = Element.of("p", "verdict-line");
    counts.entrySet().stream()
        .sorted((left, right) -> right.getValue() - left.getValue())
        .forEach(
            entry ->
                tally.add(
                    Element.of("span", "tally")
                        .add(verdict.pill(entry.getKey()))
                        .text(" in " + entry.getValue() + " of " + findings.size())));
    return tally;
  }

  private Element inWords(SettingWords settings) {
    Element list = Element.of("div", "each");
    findings.stream()
        .sorted(settings.order())
        .forEach(
            finding ->
                list.add(
                    Element.of("section")
                        .add(Element.of("h4").text(settings.words(finding)))
                        .add(
                            Element.of("p")
                                .add(verdict.pill(finding.verdict()))
                                .text(" " + Sentence.of(finding.text())))
                        .add(new Particulars(finding).list())));
    return Element.of("details")
        .add(Element.of("summary").text("All " + findings.size() + " settings in words"))
        .add(list);
  }
}
