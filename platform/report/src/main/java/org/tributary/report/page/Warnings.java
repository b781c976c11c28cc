package org.tributary.report.page;

import java.util.List;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;

/** Sentences that stand above the answer. */
record Warnings(List<String> sentences) {
  Node section() {
    if (sentences.isEmpty()) {
      return out -> {};
    }
    Element list = Element.of("ul");
    sentences.forEach(sentence -> list.add(Element.of("li").text(sentence)));
    return Element.of("aside", "warnings").with("aria-label", "Warnings").add(list);
  }
}
