package org.tributary.evidence.judge;

import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

/**
 * The unit of every metric: how far it moves when every column of the real rows moves by a share of
 * its standard deviation.
 *
 * @param margin in standard deviations, {@code >= 0}; 0 means that nothing is ever as good
 */
public record EquivalentShift(double margin) {
  public EquivalentShift {
    if (!(margin >= 0) || Double.isInfinite(margin)) {
      throw new IllegalArgumentException("margin must be finite and >= 0, was " + margin);
    }
  }

  /** A tenth of a standard deviation. */
  public static EquivalentShift standard() {
    return new EquivalentShift(0.1);
  }

  /** The share of labels to redraw: the total variation 2 Phi(margin/2) - 1 of such a shift. */
  public double labelShare() {
    return 2 * Normal.cdf(margin / 2) - 1;
  }

  /** A numeric column moved up by the margin. */
  public double[] moved(double[] column, double standardDeviation) {
    double[] moved = new double[column.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = column[i] + margin * standardDeviation;
    }
    return moved;
  }

  /**
   * A column of labels of which a share is redrawn from the other labels, as often as they occur; a
   * column of one label stays as it is.
   */
  public int[] redrawn(int[] labels, RandomStream stream) {
    int[] redrawn = labels.clone();
    boolean constant = true;
    for (int label : labels) {
      constant &= label == labels[0];
    }
    double share = labelShare();
    for (int i = 0; i < labels.length && !constant; i++) {
      if (stream.nextDouble() < share) {
        do {
          redrawn[i] = labels[stream.nextInt(labels.length)];
        } while (redrawn[i] == labels[i]);
      }
    }
    return redrawn;
  }

  /**
   * A squared distance in standard deviations of such a shift: margin sqrt(max(0, T) / kappa).
   *
   * @param kappa what the shift of the margin itself measures, {@code > 0}
   */
  public double equivalent(double squaredDistance, double kappa) {
    if (!(kappa > 0)) {
      throw new IllegalArgumentException("kappa must be > 0, was " + kappa);
    }
    return margin * Math.sqrt(Math.max(0, squaredDistance) / kappa);
  }
}
