package org.tributary.sdk.intervention;

import java.util.Optional;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;

/**
 * One part of the next training set: a law to draw from, or rows that are kept as they are.
 *
 * @param origin real, or synthetic of a generation
 * @param law to draw from; absent when rows are kept
 * @param rows kept as they are; absent when drawn
 * @param weight mixing weight of a drawn part, relative to the other drawn parts; above 0
 * @param count rows to draw; 0 means: the mixing weight's share of the study's sample size
 */
public record Part(
    Origin origin, Optional<Law> law, Optional<Samples> rows, double weight, int count) {
  public Part {
    if (law.isPresent() == rows.isPresent()) {
      throw new IllegalArgumentException("a part has either a law or rows");
    }
    if (!(weight > 0) || count < 0) {
      throw new IllegalArgumentException(
          "a part needs weight > 0 and count >= 0, were " + weight + ", " + count);
    }
  }

  /** A share of an independent mixture: counts are multinomial. */
  public static Part mixed(Origin origin, Law law, double weight) {
    return new Part(origin, Optional.of(law), Optional.empty(), weight, 0);
  }

  /** A fixed number of fresh draws. */
  public static Part drawn(Origin origin, Law law, int count) {
    return new Part(origin, Optional.of(law), Optional.empty(), 1, count);
  }

  /** Rows kept as they are. */
  public static Part kept(Origin origin, Samples rows) {
    return new Part(origin, Optional.empty(), Optional.of(rows), 1, 0);
  }
}
