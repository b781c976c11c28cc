package org.tributary.report.page;

import org.tributary.analysis.card.Words;
import org.tributary.report.html.Element;
import org.tributary.sdk.evidence.Finding.Theory;

/** Whether theory holds, as a sign with a spoken name. */
final class TheoryMark {
  private TheoryMark() {}

  /** From words that begin with yes, no, vacuous or unknown. */
  static Element of(String holds) {
    if (holds.startsWith("yes")) {
      return sign("holds", "✓", "holds");
    }
    if (holds.startsWith("no")) {
      return sign("fails", "✗", "fails");
    }
    if (holds.startsWith("vacuous")) {
      return sign("says-nothing", "–", "says nothing here");
    }
    return sign("unknown", "?", "unknown");
  }

  private static Element sign(String style, String sign, String words) {
    return Element.of("span", "mark " + style)
        .with("role", "img")
        .with("aria-label", words)
        .with("title", words)
        .text(sign);
  }

  /** What theory says, with its value. */
  static String words(Theory theory) {
    String value =
        Double.isFinite(theory.value()) ? Words.number(theory.value(), 4).replace('-', '−') : "";
    String[] parts = theory.holds().split(":", 2);
    String meaning =
        switch (parts[0]) {
          case "yes" -> "holds";
          case "no" -> "does not hold";
          case "vacuous" -> "says nothing here";
          default -> "cannot be judged";
        };
    String why = parts.length > 1 ? "," + parts[1] : "";
    return meaning + why + (value.isEmpty() ? "." : " (theory gives " + value + ").");
  }
}
