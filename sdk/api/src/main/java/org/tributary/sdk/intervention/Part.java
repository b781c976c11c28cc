package org.tributary.sdk.intervention;

import java.util.Arrays;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;

/** One part of the next training set. */
public sealed interface Part {

  /** Real, or synthetic of a generation. */
  Origin origin();

  /**
   * What each of its rows counts in the likelihood of a family that honours importance; above 0.
   */
  double importance();

  /** Gives this part to the case of its kind. */
  <T> T visit(Cases<T> cases);

  /** One answer a kind of part. */
  interface Cases<T> {
    /** A share of an independent mixture. */
    T mixed(Mixed part);

    /** A fixed number of draws. */
    T drawn(Drawn part);

    /** Rows as they are. */
    T kept(Kept part);
  }

  /**
   * A share of an independent mixture: counts are multinomial.
   *
   * @param law to draw from
   * @param share relative to the other mixed parts, above 0
   * @param weights probability of each source, K values that sum to 1
   */
  record Mixed(Origin origin, Law law, double share, double[] weights, double importance)
      implements Part {
    public Mixed {
      weights = weights.clone();
      if (!(share > 0) || !Double.isFinite(share)) {
        throw new IllegalArgumentException("a mixed part needs a share > 0, was " + share);
      }
      check(weights, importance);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.mixed(this);
    }
  }

  /**
   * A fixed number of fresh draws.
   *
   * @param law to draw from
   * @param count at least 1
   * @param weights probability of each source, K values that sum to 1
   */
  record Drawn(Origin origin, Law law, int count, double[] weights, double importance)
      implements Part {
    public Drawn {
      weights = weights.clone();
      if (count < 1) {
        throw new IllegalArgumentException("a drawn part needs count >= 1, was " + count);
      }
      check(weights, importance);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.drawn(this);
    }
  }

  /**
   * Rows kept as they are.
   *
   * @param rows at least one
   */
  record Kept(Origin origin, Samples rows, double importance) implements Part {
    public Kept {
      if (rows.size() == 0) {
        throw new IllegalArgumentException("a kept part needs at least one row");
      }
      check(new double[] {1}, importance);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.kept(this);
    }
  }

  private static void check(double[] weights, double importance) {
    double sum = Arrays.stream(weights).sum();
    if (Arrays.stream(weights).anyMatch(weight -> !(weight >= 0)) || Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "weights of sources must be >= 0 and sum to 1, were " + Arrays.toString(weights));
    }
    if (!(importance > 0) || !Double.isFinite(importance)) {
      throw new IllegalArgumentException("importance must be > 0, was " + importance);
    }
  }
}
