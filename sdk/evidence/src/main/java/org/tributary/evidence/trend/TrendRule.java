package org.tributary.evidence.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Samples;

/**
 * The word for a trend over generations, from t intervals of linear contrasts of each replicate, so
 * that no ratio of noisy numbers is formed.
 *
 * <p>A linear rise gives its last third .33-.40 of the whole, a rise like log t .12-.18, a sum of
 * 1/t^2 .02-.05: a tenth parts what goes on from what levels off (derived). Replicates that broke
 * off count as worse: they can make a collapse, and withhold the words {@code holds}, {@code
 * improves} and {@code plateau}, which the others alone would bias.
 *
 * @param replication on a table the replicates are overlapping splits
 * @param level of every interval, in (0, 1)
 * @param margin relative change within which an error holds, {@code > 0}
 */
public record TrendRule(Replication replication, double level, double margin) {
  /** Refits from which on thirds can be told apart. */
  public static final int FEWEST_REFITS = 12;

  private static final double MOST = 0.5;
  private static final double NEAR_WORST = 0.9;

  public TrendRule {
    Samples.requireLevel(level);
    if (!(margin > 0) || Double.isInfinite(margin)) {
      throw new IllegalArgumentException("margin must be finite and > 0, was " + margin);
    }
  }

  /** Level .95 and a margin of a quarter. */
  public static TrendRule standard(Replication replication) {
    return new TrendRule(replication, 0.95, 0.25);
  }

  /**
   * Judges the trend of a quantity.
   *
   * @param replicates at least two; those that are not censored have one length, at least 2
   * @param scale on which a larger number is worse
   * @param worst the largest value the metric can have, such as 1 for total variation; only read on
   *     the scales of an error
   */
  public Trend judge(List<Trajectory> replicates, TrendScale scale, OptionalDouble worst) {
    if (replicates.size() < 2) {
      throw new IllegalArgumentException(
          "a trend needs at least 2 replicates, had " + replicates.size());
    }
    List<Trajectory> complete =
        replicates.stream().filter(r -> r.fate() != Trajectory.Fate.CENSORED).toList();
    long absorbed = complete.stream().filter(r -> r.fate() == Trajectory.Fate.ABSORBED).count();
    int censored = replicates.size() - complete.size();
    Interval lost = BinomialInterval.clopperPearson(censored + absorbed, replicates.size(), level);
    int refits = replicates.stream().mapToInt(r -> r.values().length - 1).max().orElse(0);
    if (complete.size() < 2) {
      boolean most = lost.lower() > MOST;
      return new Trend(
          most ? TrendWord.COLLAPSE : TrendWord.NOT_ENOUGH_EVIDENCE,
          most ? TrendReason.MOST_LOST : TrendReason.SOME_LOST,
          scale,
          Math.max(0, refits),
          lost,
          censored,
          Optional.empty());
    }
    Thirds thirds = Thirds.of(complete, scale);
    Trend.Contrasts contrasts = thirds.contrasts(this);
    boolean atWorst =
        scale != TrendScale.SHRINKAGE
            && worst.isPresent()
            && contrasts.change().lower() > 0
            && thirds.reaches(NEAR_WORST * worst.getAsDouble(), this);
    TrendReason reason =
        lost.lower() > MOST
            ? TrendReason.MOST_LOST
            : atWorst
                ? TrendReason.AT_WORST_VALUE
                : reason(contrasts, thirds.refits() >= FEWEST_REFITS, censored > 0);
    return new Trend(
        word(reason), reason, scale, thirds.refits(), lost, censored, Optional.of(contrasts));
  }

  private static TrendReason reason(Trend.Contrasts contrasts, boolean enough, boolean someLost) {
    boolean holds = enough && contrasts.above().upper() < 0 && contrasts.below().lower() > 0;
    if (holds || contrasts.change().upper() < 0) {
      return someLost
          ? TrendReason.SOME_LOST
          : holds ? TrendReason.WITHIN_MARGIN : TrendReason.LOWER;
    }
    if (!(contrasts.change().lower() > 0)) {
      return TrendReason.NOTHING_SHOWN;
    }
    if (!enough) {
      return TrendReason.FEW_GENERATIONS;
    }
    if (contrasts.late().lower() > 0) {
      return TrendReason.STILL_RISING;
    }
    boolean levels = contrasts.late().upper() < 0 || contrasts.lateAgainstStart().upper() < 0;
    return levels && !someLost ? TrendReason.LEVELS_OFF : TrendReason.OPEN;
  }

  private static TrendWord word(TrendReason reason) {
    return switch (reason) {
      case WITHIN_MARGIN -> TrendWord.HOLDS;
      case LOWER -> TrendWord.IMPROVES;
      case STILL_RISING, MOST_LOST, AT_WORST_VALUE -> TrendWord.COLLAPSE;
      case LEVELS_OFF -> TrendWord.PLATEAU;
      case OPEN, FEW_GENERATIONS -> TrendWord.DEGRADES;
      case SOME_LOST, NOTHING_SHOWN -> TrendWord.NOT_ENOUGH_EVIDENCE;
    };
  }
}
