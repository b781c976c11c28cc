package org.tributary.report.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Assumption;

/** The theorems of a figure: assumptions and sources, once each. */
final class TheoryNotes {
  private TheoryNotes() {}

  static Node of(CurveChart chart) {
    Map<String, TheorySeries> theorems = new LinkedHashMap<>();
    chart
        .panels()
        .forEach(panel -> panel.theory().forEach(t -> theorems.putIfAbsent(t.label(), t)));
    if (theorems.isEmpty()) {
      return out -> {};
    }
    Element details =
        Element.of("details").add(Element.of("summary").text("Theory: assumptions and sources"));
    theorems.values().forEach(theorem -> details.add(note(theorem)));
    return details;
  }

  private static Element note(TheorySeries theorem) {
    Element note =
        Element.of("div", "theorem")
            .add(Element.of("p", "label").text(theorem.label() + " (" + theorem.bound() + ")"));
    Element list = Element.of("ul", "assumptions");
    for (Assumption assumption : theorem.assumptions()) {
      String why = assumption.why().isEmpty() ? "" : " (" + assumption.why() + ")";
      list.add(Element.of("li").add(sign(assumption.status())).text(assumption.text() + why));
    }
    note.add(list);
    for (Citation citation : theorem.citations()) {
      String where = citation.where().isEmpty() ? "" : ", " + citation.where();
      note.add(Element.of("p", "quiet").text(citation.text() + where));
    }
    return note;
  }

  private static Element sign(Assumption.Status status) {
    return switch (status) {
      case MET -> sign("holds", "✓", "met");
      case VIOLATED -> sign("fails", "✗", "not met");
      case UNKNOWN -> sign("unknown", "?", "unknown");
    };
  }

  private static Element sign(String style, String sign, String words) {
    return Element.of("span", "mark " + style)
        .with("role", "img")
        .with("aria-label", words)
        .text(sign);
  }
}
