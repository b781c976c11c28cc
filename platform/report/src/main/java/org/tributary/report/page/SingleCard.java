package org.tributary.report.page;

import java.util.List;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;
import org.tributary.sdk.evidence.Finding;

/** The card of a question that has one answer. */
record SingleCard(Finding finding, Verdict verdict, ArmColours colours) {
  Element card(String question) {
    Element card =
        Element.of("article", "card")
            .add(Element.of("h3").text(question))
            .add(Element.of("p", "verdict-line").add(verdict.pill(finding.verdict())));
    if (!finding.setting().isEmpty()) {
      card.add(Element.of("p", "setting").text(SettingWords.of(List.of(finding)).words(finding)));
    }
    if (Forest.comparesWithZero(finding)) {
      card.add(
          Element.of("div", "forest-line")
              .add(new Forest(List.of(finding), 260).row(finding))
              .add(Element.of("span", "quiet").text("dotted: no difference")));
    }
    return card.add(Element.of("p", "sentence").text(Sentence.of(finding.text())))
        .add(new Particulars(finding).list());
  }
}
