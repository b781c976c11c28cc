package org.tributary.report.page;

import java.util.Set;
import org.tributary.analysis.card.Verdicts;
import org.tributary.report.chart.plot.ArmColours;
import org.tributary.report.html.Element;

/** Verdict words: those that name an arm wear its colour, those that decide nothing are quiet. */
record Verdict(ArmColours colours) {
  private static final Set<String> QUIET =
      Set.of(Verdicts.NO_DIFFERENCE, Verdicts.IDENTICAL, Verdicts.MEASURED);

  Element pill(String word) {
    Element pill = Element.of("span", "verdict " + kind(word));
    if (colours.has(word)) {
      pill.with("style", "--colour: var(" + colours.variable(word) + ")");
    }
    return pill.text(word.replace('-', ' '));
  }

  private String kind(String word) {
    if (word.equals(Verdicts.NOT_ENOUGH_EVIDENCE)) {
      return "open";
    }
    if (QUIET.contains(word)) {
      return "quiet";
    }
    return colours.has(word) ? "arm" : "decided";
  }
}
