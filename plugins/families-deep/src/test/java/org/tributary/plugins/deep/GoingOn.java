package org.tributary.plugins.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.ModelFamily;

/** What a family shows that can go on from a trained model. */
public final class GoingOn {
  private GoingOn() {}

  /**
   * Goes on from one source of a pooled model without moving a weight: the law is the same.
   *
   * @param moving trains the pooled model
   * @param still the same family with {@link Fits#still}
   * @param other another network of the same family
   */
  public static void isShown(
      ModelFamily moving, ModelFamily still, ModelFamily other, Samples rows) {
    Law pooled = moving.fit(rows, Fits.of(1));
    int source = rows.sources() - 1;
    Law start = LawOfSources.one(pooled, source);
    Samples own = rows.ofSource(source).withoutSources();

    Law fine = still.fit(own, Fits.of(2).from(start));

    double[] before = density(pooled, source, own);
    double[] after = density(fine, 0, own);
    for (int row = 0; row < before.length; row++) {
      assertThat(after[row]).isCloseTo(before[row], within(1e-5 * (1 + Math.abs(before[row]))));
    }
    assertThat(density(still.fit(own, Fits.of(2)), 0, own)).isNotEqualTo(after);
    assertThatThrownBy(() -> other.fit(own, Fits.of(2).from(start)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another family, version or network");
  }

  private static double[] density(Law law, int source, Samples points) {
    return law.as(LogDensity.class).orElseThrow().logDensity(source, points);
  }
}
