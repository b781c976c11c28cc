package org.tributary.sdk.space;

import java.util.List;

/** What one value is. A value is always held as a double: a code for categories and tokens. */
public sealed interface Kind {

  /**
   * A real number.
   *
   * @param unit of the data; empty when it has none
   */
  record Real(String unit) implements Kind {}

  /** A whole number. Densities treat it with counting measure. */
  record Whole() implements Kind {}

  /**
   * One of {@code levels.size()} labels, coded 0, 1, ...
   *
   * @param levels labels in code order; at least one, distinct
   */
  record Category(List<String> levels) implements Kind {
    public Category {
      levels = List.copyOf(levels);
      if (levels.isEmpty()) {
        throw new IllegalArgumentException("a category needs at least one level");
      }
      if (levels.stream().distinct().count() != levels.size()) {
        throw new IllegalArgumentException("levels must be distinct, were " + levels);
      }
    }

    /** Levels named {@code 0 .. count-1}. */
    public static Category ofSize(int count) {
      return new Category(
          java.util.stream.IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }
  }

  /**
   * A sequence of tokens of variable length.
   *
   * @param vocabulary number of distinct tokens, at least 1; codes are 0 .. vocabulary-1
   * @param longest greatest length of a sequence
   * @param spellings text of each token in code order; empty when they have none
   */
  record Tokens(int vocabulary, int longest, List<String> spellings) implements Kind {
    public Tokens {
      spellings = List.copyOf(spellings);
      if (vocabulary < 1 || longest < 1) {
        throw new IllegalArgumentException(
            "tokens need vocabulary >= 1 and longest >= 1, were " + vocabulary + ", " + longest);
      }
      if (!spellings.isEmpty() && spellings.size() != vocabulary) {
        throw new IllegalArgumentException(
            spellings.size() + " spellings for a vocabulary of " + vocabulary);
      }
    }

    /** Tokens without spelling. */
    public Tokens(int vocabulary, int longest) {
      this(vocabulary, longest, List.of());
    }
  }

  /** A real number without a unit. */
  static Kind real() {
    return new Real("");
  }
}
