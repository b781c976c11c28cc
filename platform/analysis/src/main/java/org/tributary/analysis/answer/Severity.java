package org.tributary.analysis.answer;

import java.util.Locale;
import java.util.Set;
import org.tributary.analysis.card.Verdicts;
import org.tributary.evidence.trend.TrendWord;
import org.tributary.sdk.evidence.Finding;

/** What comes first: harm, then what is decided, then what is open. */
enum Severity {
  HARM,
  DECIDED,
  OPEN;

  private static final Set<String> HARMS =
      Set.of("copies", "near-copies", TrendWord.COLLAPSE.label());
  private static final Set<String> UNDECIDED =
      Set.of(Verdicts.NOT_ENOUGH_EVIDENCE, "cannot-tell", "see-copies");

  static Severity of(Finding finding) {
    if (HARMS.contains(word(finding))) {
      return HARM;
    }
    return UNDECIDED.contains(word(finding)) ? OPEN : DECIDED;
  }

  /** The verdict in lower case, its words joined by hyphens. */
  static String word(Finding finding) {
    return finding.verdict().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
