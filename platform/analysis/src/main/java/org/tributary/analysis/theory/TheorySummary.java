package org.tributary.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.theory.Spoken.CurveKey;
import org.tributary.evidence.theory.TheoryWord;
import org.tributary.sdk.bound.Bound.Meaning;

/**
 * What one curve of theory amounts to over a whole run.
 *
 * @param label of the curve, with the metric it speaks of
 * @param meaning how its values are meant
 * @param verdict in the words of the rules, as {@code holds} or {@code cannot tell}
 * @param text a sentence without the label, as {@code agrees with the exact curve at all 10 ...}
 */
public record TheorySummary(String label, Meaning meaning, String verdict, String text) {

  /** Whether measurements contradict it. */
  public boolean contradicted() {
    return verdict.equals(TheoryWord.CONTRADICTED.label());
  }

  /** One summary a curve that speaks of anything measured, in the study's order. */
  public static List<TheorySummary> of(TheoryShelf shelf) {
    List<TheorySummary> all = new ArrayList<>();
    for (CurveKey curve : shelf.curves()) {
      shelf
          .verdict(curve)
          .ifPresent(
              verdict ->
                  all.add(
                      new TheorySummary(
                          curve.label() + " (" + Words.metric(curve.metric()) + ")",
                          shelf.places(curve).get(0).meaning(),
                          verdict.word().label(),
                          verdict.text())));
    }
    return all;
  }
}
