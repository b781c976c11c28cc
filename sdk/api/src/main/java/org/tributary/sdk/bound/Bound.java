package org.tributary.sdk.bound;

import java.util.List;
import java.util.Set;

/** A curve that a theorem gives. Immutable; its options are inside. */
public interface Bound {

  /**
   * The values at one setting.
   *
   * @return one value an arm and position the theorem speaks of; empty when it says nothing here
   */
  List<BoundValue> at(BoundInput input);

  /** The theorem's assumptions, each checked against this setting. */
  List<Assumption> assumptions(BoundInput input);

  /**
   * Mistakes that show before anything runs, as a name that nothing publishes.
   *
   * @param input without observations; a swept option has its first value
   * @return sentences that say what is wrong and what would be right
   */
  default List<String> mistakes(BoundInput input) {
    return List.of();
  }

  /**
   * How the values are meant.
   *
   * @return {@link Meaning#EXACT} for an expectation that measurements must meet, {@link
   *     Meaning#UPPER_BOUND} for a ceiling, {@link Meaning#LOWER_BOUND} for a floor, {@link
   *     Meaning#RATE} for a shape that is scaled once
   */
  Meaning meaning();

  /**
   * Whether the statement holds in a limit only: measurements at finite sizes then show that it is
   * not yet in force, and never contradict it.
   */
  default boolean asymptotic() {
    return meaning() == Meaning.RATE;
  }

  /**
   * The probability with which a replicate may lie beyond a ceiling or a floor at a place, in [0,
   * 1); 0 where the statement is one about the expectation.
   */
  default double delta() {
    return 0;
  }

  /**
   * Metrics whose values are logs of what is measured (as a log variance): a curve of expectations
   * of logs is compared by difference, with errors that are near normal by construction.
   */
  default Set<String> logs() {
    return Set.of();
  }

  /** How the values are meant. */
  enum Meaning {
    /** The expected value itself. */
    EXACT,
    /** A ceiling, constants included. */
    UPPER_BOUND,
    /** A floor, constants included. */
    LOWER_BOUND,
    /** A shape with unknown constant: drawn scaled once, and said to be. */
    RATE;

    /** Whether measurements may lie on one side of it only. */
    public boolean oneSided() {
      return this == UPPER_BOUND || this == LOWER_BOUND;
    }
  }
}
