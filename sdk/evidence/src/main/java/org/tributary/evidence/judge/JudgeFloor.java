package org.tributary.evidence.judge;

import java.util.Optional;
import org.tributary.evidence.Units;

/** The size below which a table is not judged, and the sentence that says so. */
public final class JudgeFloor {
  /** Resampling units needed on either side. */
  public static final int FEWEST = 20;

  private JudgeFloor() {}

  /**
   * Why nothing is judged; empty where both sides have enough units.
   *
   * @param unit what a unit of several rows is called, in the plural, as {@code customers}
   */
  public static Optional<String> refusal(Units real, Units candidate, String unit) {
    Units smaller = candidate.count() <= real.count() ? candidate : real;
    if (smaller.count() >= FEWEST) {
      return Optional.empty();
    }
    String side = smaller == candidate ? "candidate" : "real";
    String noun = smaller.single() ? "rows" : unit;
    return Optional.of(
        smaller.count()
            + " "
            + side
            + " "
            + noun
            + " are too few to judge; it takes "
            + FEWEST
            + " "
            + noun
            + " on each side");
  }

  static void require(Units real, Units candidate) {
    refusal(real, candidate, "units")
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
  }
}
