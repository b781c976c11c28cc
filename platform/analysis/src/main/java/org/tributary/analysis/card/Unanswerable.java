package org.tributary.analysis.card;

import java.util.List;
import org.tributary.sdk.evidence.Finding;

/** Runs of which nothing could be said. */
public final class Unanswerable {
  private Unanswerable() {}

  /**
   * Whether questions were asked, none has an answer, and cells broke off: then the answers are
   * missing, not open.
   *
   * @param censored cells
   */
  public static boolean all(List<Finding> findings, long censored) {
    return censored > 0
        && !findings.isEmpty()
        && findings.stream()
            .allMatch(
                finding ->
                    finding.effect().isEmpty()
                        && finding.verdict().equals(Verdicts.NOT_ENOUGH_EVIDENCE));
  }
}
