package org.tributary.analysis.card;

import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.LogLogSlope;

/** The slope of log mean against log x with its interval over resampled replicates. */
public final class PowerFit {
  private PowerFit() {}

  /** The slope; empty where the values allow no logarithm. */
  public static Optional<Interval> of(
      CompleteRows rows, int resamples, double level, RandomStream stream) {
    if (!rows.powerPossible()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LogLogSlope.fit(rows.x(), rows.rows(), new Bootstrap(resamples, level), stream));
    } catch (IllegalArgumentException someResampleHasMeanZero) {
      return Optional.empty();
    }
  }
}
