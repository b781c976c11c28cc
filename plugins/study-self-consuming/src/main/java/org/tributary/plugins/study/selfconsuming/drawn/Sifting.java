package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;

/**
 * What a filter does at one generation. One that cannot tell rows of one kind apart keeps each of
 * them alike: what is left has the law it had.
 *
 * @param typeTwo e2: share of synthetic rows that stay
 * @param how it is known
 * @param score of a row, higher for those that look real, and its threshold; empty where rows of
 *     one kind are kept alike
 */
record Sifting(double typeTwo, String how, Optional<RowScore> score) {

  /** The law of the rows that stay. */
  Law kept(Law law, Origin origin) {
    return score.<Law>map(one -> new AcceptedLaw(law, one)).orElse(law);
  }

  /** The rows that stay of some; empty where none does. */
  Optional<Part> kept(Part.Kept part, double keeps, RandomStream stream) {
    Samples rows = part.rows().expanded(stream.child("order"));
    int[] stay =
        score
            .map(one -> one.accepted(rows))
            .orElseGet(
                () ->
                    IntStream.range(0, rows.size())
                        .filter(row -> stream.at(row).nextDouble() < keeps)
                        .toArray());
    return stay.length == 0
        ? Optional.empty()
        : Optional.of(new Part.Kept(part.origin(), rows.select(stay), part.importance()));
  }
}
