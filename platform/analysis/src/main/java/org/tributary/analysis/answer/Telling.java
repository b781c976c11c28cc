package org.tributary.analysis.answer;

import java.util.Locale;
import org.tributary.sdk.evidence.Finding;

/** A finding's text for a reader who sees the rule of its interval elsewhere. */
public final class Telling {
  private Telling() {}

  /** The text without the rule: it stands once under the table. */
  public static String of(Finding finding) {
    String rule = finding.effect().map(effect -> effect.interval().rule()).orElse("");
    String text = rule.isEmpty() ? finding.text() : finding.text().replace(", " + rule, "");
    return minus(text);
  }

  /** Why a finding without an effect has none. */
  public static String why(Finding finding) {
    String text = of(finding);
    int colon = text.indexOf(": ");
    return colon < 0 ? "" : text.substring(colon + 2).replaceFirst("^not enough evidence: ", "");
  }

  /** Its first sentence. */
  static String first(Finding finding) {
    String text = of(finding);
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** Minus signs in prose. */
  public static String minus(String text) {
    return text.replaceAll("(?<![\\p{Alnum}.\\-])-(?=[.\\d])", "\u2212")
        .replace("-infinity", "\u2212\u221e");
  }

  /** The number of words. */
  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** With a capital. */
  static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return start.matches("(?s).*[.!?]") ? start : start + ".";
  }

  /** As {@code a, b and c}. */
  static String list(java.util.List<String> texts) {
    int last = texts.size() - 1;
    return last <= 0
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }
}
