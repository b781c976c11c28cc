package org.tributary.evidence.judge;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.space.Space;

/**
 * What a metric may tell those who judge tables by it, beside its measurements. A metric that tells
 * nothing is judged at equal sizes, with the equivalent shift as its margin.
 */
public interface JudgedMetric {

  /**
   * How it compares rows in pairs, where its value estimates without bias what a U-statistic of
   * pairs does: then all rows are used and the law of the statistic under one law is known.
   *
   * @param space of the rows
   * @param real all real rows as they are, n x {@code space.width()}, finite
   */
  default Optional<RowPairs> pairs(Space space, DMatrixRMaj real) {
    return Optional.empty();
  }

  /**
   * Rows a side beyond which it looks at a random part only; samples are drawn no larger, else the
   * noise of choosing the part would count as the tables' own. Empty where it looks at all rows.
   */
  default OptionalInt mostRows() {
    return OptionalInt.empty();
  }

  /** A margin with a meaning of its own at a shift; empty for what the shift itself measures. */
  default OptionalDouble margin(EquivalentShift shift) {
    return OptionalDouble.empty();
  }

  /**
   * How rows are compared in pairs.
   *
   * @param encoding of rows as they are
   * @param dissimilarity of encoded rows
   */
  record RowPairs(UnaryOperator<DMatrixRMaj> encoding, PairDissimilarity dissimilarity) {}
}
