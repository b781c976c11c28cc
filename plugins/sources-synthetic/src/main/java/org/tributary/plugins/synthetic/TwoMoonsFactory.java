package org.tributary.plugins.synthetic;

import java.util.Map;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/**
 * Two interleaving half circles of radius 1 with Gaussian noise, the arrangement of scikit-learn:
 * the upper one around (0, 0), the lower one around (1, 0.5).
 */
@Extension
public final class TwoMoonsFactory extends DescribedExtension<TwoMoonsOptions>
    implements DataSourceFactory<TwoMoonsOptions> {

  public TwoMoonsFactory() {
    super(
        "two-moons",
        "Two moons",
        "Two interleaving half circles in the plane with Gaussian noise.",
        TwoMoonsOptions.class);
  }

  @Override
  public DataSource create(TwoMoonsOptions options) {
    return LawSource.numbered(
        new NoisyCurveLaw(TwoMoonsFactory::point, 2, options.noise()),
        new Facts(Map.of("dimension", 2, "sources", 1)));
  }

  private static void point(double position, double[] into, int at) {
    boolean upper = position < 0.5;
    double angle = Math.PI * (upper ? 2 * position : 2 * position - 1);
    into[at] = upper ? Math.cos(angle) : 1 - Math.cos(angle);
    into[at + 1] = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
  }
}
