package org.tributary.analysis.answer;

import org.tributary.analysis.card.Words;
import org.tributary.sdk.evidence.Finding;

/**
 * A finding as a row of its card.
 *
 * @param finding shown
 * @param subject what it is about among its neighbours, as {@code pooled against separate}; empty
 *     where the setting alone tells
 * @param measure the metric in words with its unit and direction
 * @param unit of the effect; empty for none
 */
public record Line(Finding finding, String subject, String measure, String unit) {

  /** Whether it tells of harm, as copies or a collapse. */
  public boolean harm() {
    return Severity.of(finding) == Severity.HARM;
  }

  /** A line of a finding by itself. */
  static Line of(Finding finding) {
    return new Line(finding, "", Words.metric(finding.metric()), "");
  }
}
