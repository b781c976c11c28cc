package org.tributary.engine.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.sdk.TributaryException;

/**
 * A share of the cells of every round, for runs that are split over machines: of {@code of} shares,
 * number {@code index} has every {@code of}-th cell of the whole plan. It does not depend on what
 * is measured already, so that a share that is run again has the same cells.
 *
 * @param index 1, 2, ..., {@code of}
 * @param of number of shares, at least 1
 */
public record Shard(int index, int of) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  public Shard {
    if (of < 1 || index < 1 || index > of) {
      throw new TributaryException(
          "bad-shard",
          "a shard is i/n with 1 <= i <= n, was "
              + index
              + "/"
              + of
              + ": the first of four is 1/4");
    }
  }

  /**
   * Reads {@code i/n}.
   *
   * @throws TributaryException {@code bad-shard}
   */
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text.trim());
    if (!matcher.matches()) {
      throw new TributaryException(
          "bad-shard", "a shard is i/n, as 1/4 for the first of four, was '" + text + "'");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether the cell at a position of a round's plan is in this share. */
  boolean has(int position) {
    return position % of == index - 1;
  }

  @Override
  public String toString() {
    return index + "/" + of;
  }
}
