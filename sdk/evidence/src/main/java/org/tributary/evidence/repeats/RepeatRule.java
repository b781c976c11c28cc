package org.tributary.evidence.repeats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.tributary.evidence.Units;
import org.tributary.numerics.special.Poisson;
import org.tributary.numerics.statistics.Quantiles;

/**
 * Copies or atoms: keep unless shown to be copies, as wrong grouping costs nats at once and wrong
 * keeping in proportion to the share copied. The first line that applies decides.
 */
final class RepeatRule {
  private static final int FEWEST_STACKED = 10;
  private static final double FEW_ATOMS = 4;
  private static final int MOST_SPIKES = 3;
  private static final int HARMLESS = 5;
  private static final double UNLIKELY = 0.005;

  private final List<Column> columns;
  private final DistinctRows rows;
  private final BitSet spikes;
  private final double pairs;

  RepeatRule(List<Column> columns, DistinctRows rows) {
    this.columns = columns;
    this.rows = rows;
    this.spikes = spikes();
    this.pairs = 0.5 * rows.rows() * (rows.rows() - 1.0);
  }

  RepeatDecision decide() {
    if (rows.repeating() == 0) {
      return keep(RepeatReason.NO_REPEATS);
    }
    int stacks = Arrays.stream(rows.counts()).reduce(0, RepeatRule::greatestCommonDivisor);
    if (stacks >= 2 && rows.distinct() >= FEWEST_STACKED) {
      return decision(
          true, RepeatReason.STACKED, OptionalInt.empty(), stacks, Units.of(stackLabels(stacks)));
    }
    if (rows.rows() > FEW_ATOMS * rows.distinct()) {
      return keep(RepeatReason.FEW_ATOMS);
    }
    double equalPairs = equalPairs();
    for (int c = 0; c < columns.size(); c++) {
      if (fine(c, equalPairs)) {
        return group(RepeatReason.FINE_COLUMN, OptionalInt.of(c));
      }
    }
    if (equalPairs < HARMLESS) {
      return keep(RepeatReason.FEW_REPEATS);
    }
    int[] free = undetermined();
    boolean fewTriples = fewerTriplesThanAnyLaw();
    if (free.length == 1) {
      return fewTriples
          ? group(RepeatReason.PAIRS_WITHOUT_TRIPLES, OptionalInt.empty())
          : keep(RepeatReason.ONE_COLUMN);
    }
    NearPairs near = new NearPairs(rows, free, spikes);
    if (equalPairs > 3 * near.expectedEqual() + HARMLESS) {
      if (fewTriples) {
        return group(RepeatReason.PAIRS_WITHOUT_TRIPLES, OptionalInt.empty());
      }
      if (free.length >= 3 && near.fewerNearThanEqual()) {
        return group(RepeatReason.NO_NEIGHBOURS, OptionalInt.empty());
      }
    }
    return keep(RepeatReason.NATURAL);
  }

  /** Distinct rows that occur max(10, n/100) times or more, if at most three do. */
  private BitSet spikes() {
    BitSet spikes = new BitSet();
    for (int k = 0; k < rows.distinct(); k++) {
      if (rows.counts()[k] >= Math.max(10, rows.rows() / 100.0)) {
        spikes.set(k);
      }
    }
    return spikes.cardinality() <= MOST_SPIKES ? spikes : new BitSet();
  }

  /** N0 = sum c (c - 1) / 2, spikes left out. */
  private double equalPairs() {
    double sum = 0;
    for (int k = 0; k < rows.distinct(); k++) {
      sum += spikes.get(k) ? 0 : 0.5 * rows.counts()[k] * (rows.counts()[k] - 1.0);
    }
    return sum;
  }

  private boolean fine(int column, double equalPairs) {
    if (columns.get(column).kind() != Column.Kind.NUMBER) {
      return false;
    }
    int[] times = new int[rows.rows()];
    for (int k = 0; k < rows.distinct(); k++) {
      times[rows.code(column, k)]++;
    }
    long alone = Arrays.stream(times).filter(t -> t == 1).count();
    double[] sorted = columns.get(column).values().clone();
    Arrays.sort(sorted);
    double step = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double gap = sorted[i] - sorted[i - 1];
      step = gap > 0 ? Math.min(step, gap) : step;
    }
    double spread = Quantiles.ofSorted(sorted, 0.75) - Quantiles.ofSorted(sorted, 0.25);
    // sum of squares of a normal law of that spread on a grid of that step
    boolean coincident = !(pairs * step / (3.545 * spread / 1.349) < equalPairs / 10);
    if (2 * alone < rows.distinct() || coincident) {
      return false;
    }
    for (int other = 0; other < columns.size(); other++) {
      if (columns.get(other).kind() == Column.Kind.LABEL && rows.determines(other, column)) {
        return false;
      }
    }
    return true;
  }

  /** Columns that no other one determines; of two that determine each other, the first. */
  private int[] undetermined() {
    List<Integer> free = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      boolean determined = false;
      for (int other = 0; other < columns.size() && !determined; other++) {
        determined =
            other != c && rows.determines(other, c) && (other < c || !rows.determines(c, other));
      }
      if (!determined) {
        free.add(c);
      }
    }
    return free.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Cauchy-Schwarz for mixtures of Poisson laws: E f3 >= (2/3) (E f2)^2 / E f1 for any discrete law
   * and independent rows.
   */
  private boolean fewerTriplesThanAnyLaw() {
    double[] occurring = new double[4];
    for (int k = 0; k < rows.distinct(); k++) {
      if (!spikes.get(k) && rows.counts()[k] <= 3) {
        occurring[rows.counts()[k]]++;
      }
    }
    if (occurring[1] == 0) {
      return false;
    }
    double least = 2.0 / 3 * occurring[2] * occurring[2] / occurring[1];
    return new Poisson(0.8 * least).cdf((long) occurring[3]) < UNLIKELY;
  }

  private int[] stackLabels(int stacks) {
    int[] seen = new int[rows.distinct()];
    int[] labels = new int[rows.rows()];
    int[] first = new int[rows.distinct()];
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      int k = rows.ofRow()[i];
      // an atom of multiplicity c makes c / stacks units
      if (seen[k]++ % stacks == 0) {
        first[k] = next++;
      }
      labels[i] = first[k];
    }
    return labels;
  }

  private RepeatDecision keep(RepeatReason reason) {
    return decision(false, reason, OptionalInt.empty(), 1, Units.rows(rows.rows()));
  }

  private RepeatDecision group(RepeatReason reason, OptionalInt column) {
    int[] labels = new int[rows.rows()];
    for (int i = 0; i < labels.length; i++) {
      int k = rows.ofRow()[i];
      labels[i] = spikes.get(k) ? rows.distinct() + i : k;
    }
    return decision(true, reason, column, 1, Units.of(labels));
  }

  private RepeatDecision decision(
      boolean grouped, RepeatReason reason, OptionalInt column, int stacks, Units units) {
    return new RepeatDecision(grouped, reason, column, rows.repeating(), stacks, units);
  }

  private static int greatestCommonDivisor(int first, int second) {
    return first == 0 ? second : greatestCommonDivisor(second % first, first);
  }
}
