package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import org.tributary.evidence.rule.Family;
import org.tributary.sdk.evidence.Finding;

/**
 * Holm's step-down over the cards of a study.
 *
 * <p>Cards whose interval at level 1 - .05/M shows a direction are decided; the rest are asked
 * again at 1 - .05/(M - decided), until no more are. That is Holm's procedure (1979), batch by
 * batch. Cards that test nothing stay in the count, which only makes it stricter.
 */
public final class StepDown {
  private StepDown() {}

  /** The findings of cards, in their order. */
  public static List<Finding> findings(List<Card> cards, Family family) {
    double[] levels = new double[cards.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      open.add(i);
    }
    int decided = 0;
    List<Integer> fresh;
    do {
      double level = family.levelAfter(decided);
      fresh = open.parallelStream().filter(i -> cards.get(i).decides(level)).toList();
      fresh.forEach(i -> levels[i] = level);
      open.removeAll(fresh);
      decided += fresh.size();
    } while (!fresh.isEmpty() && !open.isEmpty());
    for (int i : open) {
      levels[i] = family.level();
    }
    return java.util.stream.IntStream.range(0, levels.length)
        .parallel()
        .mapToObj(i -> cards.get(i).finding(levels[i]))
        .toList();
  }
}
