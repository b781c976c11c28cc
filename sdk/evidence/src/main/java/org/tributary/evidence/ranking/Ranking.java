package org.tributary.evidence.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * Arms in order, best mean first.
 *
 * @param standings one an arm, best first
 * @param groups maximal runs of the order in which no two arms are told apart, as positions in
 *     {@code standings}; an arm may be in two, as ties do not carry over
 * @param pairLevel level of each pair's interval: 1 - (1 - level) / pairs
 */
public record Ranking(List<Standing> standings, List<List<Integer>> groups, double pairLevel) {
  public Ranking {
    standings = List.copyOf(standings);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Whether a lower or a higher value is better. */
  public enum Better {
    LOWER,
    HIGHER
  }

  /**
   * Ranks arms that were measured on the same replicates.
   *
   * @param values one row an arm (at least 2), one column a replicate (at least 2), all finite
   * @param level simultaneous over all pairs of arms
   */
  public static Ranking of(
      double[][] values, Better better, Replication replication, double level) {
    return of(values, better, replication, level, 0);
  }

  /**
   * Ranks arms that were measured on the same replicates.
   *
   * @param margin two arms whose interval lies within it are tied, as two that it does not part
   */
  public static Ranking of(
      double[][] values, Better better, Replication replication, double level, double margin) {
    int count = values.length;
    if (count < 2) {
      throw new IllegalArgumentException("a ranking needs at least 2 arms, had " + count);
    }
    double[] means = new double[count];
    for (int arm = 0; arm < count; arm++) {
      Samples.requirePaired(values[0], values[arm]);
      means[arm] = Moments.of(Samples.requireFinite(values[arm], 2, "arm " + arm)).mean();
    }
    int sign = better == Better.LOWER ? 1 : -1;
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer arm) -> sign * means[arm]));
    double pairLevel = 1 - (1 - Samples.requireLevel(level)) / (0.5 * count * (count - 1));
    // worse[i][j]: position i is shown to be worse than position j
    boolean[][] worse = new boolean[count][count];
    List<Interval> toBest = new ArrayList<>();
    toBest.add(Interval.point(0, pairLevel));
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        Interval later =
            replication.mean(difference(values[order[j]], values[order[i]]), pairLevel);
        boolean apart = sign > 0 ? later.lower() > 0 : later.upper() < 0;
        worse[j][i] = apart && !later.within(margin);
        if (i == 0) {
          toBest.add(later);
        }
      }
    }
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = 1;
      int to = count;
      for (int j = 0; j < count; j++) {
        from += worse[i][j] ? 1 : 0;
        to -= worse[j][i] ? 1 : 0;
      }
      standings.add(new Standing(order[i], means[order[i]], from, to, !worse[i][0], toBest.get(i)));
    }
    return new Ranking(standings, groups(worse), pairLevel);
  }

  private static double[] difference(double[] first, double[] second) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, r -> first[r] - second[r]);
    return differences;
  }

  private static List<List<Integer>> groups(boolean[][] worse) {
    List<List<Integer>> groups = new ArrayList<>();
    int reached = -1;
    for (int start = 0; start < worse.length; start++) {
      int end = start;
      while (end + 1 < worse.length && tiedWithAll(worse, start, end + 1)) {
        end++;
      }
      if (end > reached) {
        List<Integer> run = new ArrayList<>();
        for (int i = start; i <= end; i++) {
          run.add(i);
        }
        groups.add(run);
        reached = end;
      }
    }
    return groups;
  }

  private static boolean tiedWithAll(boolean[][] worse, int start, int next) {
    for (int i = start; i < next; i++) {
      if (worse[next][i]) {
        return false;
      }
    }
    return true;
  }
}
