package org.tributary.plugins.score;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.ReverseProcess;

/**
 * What the families share.
 *
 * @param id of the family, for messages
 * @param range noise levels
 * @param reversal how points are drawn
 * @param density how a log-density is had
 * @param scaling whether rows are standardised
 * @param exact whether the score is the gradient of a known log-density at every level
 * @param trainingTime time of the model that a fit gives
 */
record ScoreSetting(
    String id,
    LevelRange range,
    ReversalOptions reversal,
    DensityOptions density,
    Scaling scaling,
    boolean exact,
    double trainingTime) {

  /** A family whose score is exact: its density needs no option and training no time. */
  static ScoreSetting exact(
      String id, NoiseOptions noise, ReversalOptions reversal, Scaling scaling) {
    DensityOptions unused =
        new DensityOptions(LineLaw.REVERSAL, 3, Optional.empty(), Optional.empty(), 1);
    return new ScoreSetting(id, noise.range(), reversal, unused, scaling, true, 0);
  }

  /** What models of points with so many coordinates offer. */
  Set<Class<?>> offered(int dimension) {
    Set<Class<?>> offered = new HashSet<>(LawCapabilities.implementedBy(ScoreModel.class));
    if (!exact) {
      offered.remove(Noised.class);
    }
    if (!hasDensity(dimension)) {
      offered.remove(LogDensity.class);
    }
    if (range.single()) {
      offered.remove(ReverseProcess.class);
    }
    return offered;
  }

  /** Whether points are drawn from an integrated score, and not by the reverse process. */
  boolean drawsFromLine(int dimension) {
    return !exact && dimension == 1 && (range.single() || density.line() == LineLaw.SCORE);
  }

  /**
   * Whether what is drawn has a density that is known: a learnt score has that of the probability
   * flow, which is not the law of the stochastic equation unless the score is exact.
   */
  private boolean hasDensity(int dimension) {
    return drawsFromLine(dimension)
        || !range.single() && !reversal.denoise() && (exact || !reversal.stochastic());
  }
}
