package org.tributary.evidence.judge;

import java.util.Optional;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Interval;

/**
 * The verdict of a U-statistic, and what it rests on.
 *
 * @param word as good, worse, or not enough evidence
 * @param interval theta +- z sqrt(V + V0), for print: it covers .75-1.00, and no verdict uses it
 * @param nullTail the quantile beyond which one law would go once in 40 (at level .95), and more
 * @param carried the few units that carry half of its variance; empty where no few do
 * @param kappa the margin: what a shift of every column by the margin measures
 * @param errorAtMargin standard error of theta where the truth is kappa
 * @param gate what these sizes can show
 */
public record UStatisticVerdict(
    JudgeWord word,
    Interval interval,
    NullTail nullTail,
    Optional<Carried> carried,
    double kappa,
    double errorAtMargin,
    Gate gate) {

  static UStatisticVerdict of(
      double theta,
      double error,
      NullTail nullTail,
      Optional<Carried> carried,
      double kappa,
      double errorAtMargin,
      double level,
      Gate gate) {
    double z = Normal.quantile(0.5 + 0.5 * level);
    JudgeWord word =
        kappa > 0 && theta < kappa - z * errorAtMargin
            ? JudgeWord.AS_GOOD_AS_REAL
            : theta > nullTail.quantile()
                ? JudgeWord.WORSE_THAN_REAL
                : JudgeWord.NOT_ENOUGH_EVIDENCE;
    return new UStatisticVerdict(
        word,
        Interval.symmetric(theta, z * error, level),
        nullTail,
        carried,
        kappa,
        errorAtMargin,
        gate);
  }

  /** The value beyond which one law would go once in 40 (at level .95). */
  public double nullQuantile() {
    return nullTail.quantile();
  }

  /** The statistic theta. */
  public double theta() {
    return interval.estimate();
  }
}
