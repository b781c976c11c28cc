package org.tributary.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.Theory;

/** What would flip a finding, what it would cost to be wrong, and the theory beside it. */
record Particulars(Finding finding) {
  private static final String COST = "cost of being wrong";

  Element list() {
    Element list = Element.of("dl", "particulars");
    List<String> flips = new ArrayList<>();
    finding
        .flip()
        .forEach(
            (name, sentence) -> {
              if (!name.equals(COST)) {
                flips.add(sentence);
              }
            });
    if (!flips.isEmpty()) {
      entry(list, "What would flip it", sentences(flips));
    }
    String cost = finding.flip().getOrDefault(COST, "");
    if (!cost.isEmpty()) {
      entry(list, "Cost of being wrong", sentences(List.of(cost)));
    }
    finding.theory().ifPresent(theory -> entry(list, "Theory", theory(theory)));
    return list;
  }

  private static void entry(Element list, String term, List<Node> content) {
    list.add(Element.of("div").add(Element.of("dt").text(term)).add(Element.of("dd").add(content)));
  }

  private static List<Node> sentences(List<String> sentences) {
    Set<String> distinct = new LinkedHashSet<>(sentences);
    List<Node> nodes = new ArrayList<>();
    distinct.forEach(sentence -> nodes.add(Element.of("p").text(Sentence.of(sentence))));
    return nodes;
  }

  private static List<Node> theory(Theory theory) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Element.of("p", "theory")
            .add(TheoryMark.of(theory.holds()))
            .text(theory.bound() + ": " + TheoryMark.words(theory)));
    if (!theory.assumptions().isEmpty()) {
      nodes.add(assumptions(theory.assumptions()));
    }
    return nodes;
  }

  /** Assumptions ticked, crossed, or left open. */
  static Element assumptions(List<Assumption> assumptions) {
    Element list = Element.of("ul", "assumptions");
    for (Assumption assumption : assumptions) {
      String mark =
          switch (assumption.status()) {
            case MET -> "yes";
            case VIOLATED -> "no";
            case UNKNOWN -> "unknown";
          };
      Element item = Element.of("li").add(TheoryMark.of(mark)).text(Sentence.of(assumption.text()));
      if (!assumption.why().isEmpty()) {
        item.add(Element.of("span", "quiet").text(" (" + assumption.why() + ")"));
      }
      list.add(item);
    }
    return list;
  }
}
