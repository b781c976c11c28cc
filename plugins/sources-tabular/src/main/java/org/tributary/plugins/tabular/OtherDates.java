package org.tributary.plugins.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that a person knows at sight and {@link Dates} does not read: with a day of the week, the
 * name of a time zone, a month's name in another language or without a day, quarters and weeks.
 */
final class OtherDates {
  /** How months begin in German, French, Spanish, Italian, Portuguese, Dutch, Nordic and Polish. */
  private static final String STEM =
      "(?:jan|j\u00e4n|ene|gen|sty|feb|f\u00e9v|fev|lut|m[a\u00e4]r|mrt|maa|apr|avr|abr|kwi|ma[yijg]|mei|jun|jui"
          + "|giu|cze|jul|lug|lip|aug|ao\u00fb|ago|sie|sep|set|wrz|okt|oct|ott|out|pa\u017a|nov|lis|de[zcs]|d\u00e9c"
          + "|dic|gru)";

  private static final Pattern FORM =
      Pattern.compile(
          String.join(
              "|",
              // January 2024, Jan-24, 2024 Jan
              "(?i:" + Dates.MONTH + "[-/ .,']+\\d{2}(?:\\d{2})?)",
              "(?i:\\d{4}[-/ ]+" + Dates.MONTH + ")",
              // 13-Jan-24
              "(?i:\\d{1,2}[-/ .]+" + Dates.MONTH + "[-/ .,']+\\d{2})",
              // 14. M\u00e4rz 2024, 14 de mayo de 2024
              "(?iu:[0-3]?\\d\\.? (?:de )?"
                  + STEM
                  + "\\p{L}{0,7}\\.?,? (?:de )?(?:1[89]|20)\\d\\d)"
                  + "(?:[ ,]+\\d.*)?",
              // Jan 13 10:00:00 UTC 2024
              "(?i:"
                  + Dates.MONTH
                  + ") +\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?(?: [A-Z]{2,5})? \\d{4}",
              "\\d{2,4}[\u5e74\ub144] ?\\d{1,2}[\u6708\uc6d4].*",
              "\\d{4}[-/ ]?(?i:q[1-4]|w\\d{2}(?:-?[1-7])?)",
              "(?i:q[1-4]|w\\d{2})[-/ ']*\\d{4}",
              "\\d{8}[T ]\\d{4}(?:\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?"));
  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? +(.+)");
  private static final Pattern ZONE =
      Pattern.compile("(.*\\d:\\d.*?) ?(?:[A-Z]{2,5}|\\[[\\w/+:-]+\\]|[A-Z][a-z]+/[A-Za-z_/]+)");

  private OtherDates() {}

  /** Whether a text is one of them. */
  static boolean some(String text) {
    if (FORM.matcher(text).matches()) {
      return true;
    }
    for (Pattern around : new Pattern[] {WEEKDAY, ZONE}) {
      Matcher match = around.matcher(text);
      if (match.matches() && (Dates.some(match.group(1)) || some(match.group(1)))) {
        return true;
      }
    }
    return false;
  }
}
