package org.tributary.plugins.synthetic;

import java.util.Map;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/**
 * A spiral in the plane with Gaussian noise: {@code (t cos t, t sin t) / scale}, {@code t = 3 pi/2
 * (1 + 2u)} with u uniform on [0, 1], the swiss roll of scikit-learn without its flat coordinate.
 */
@Extension
public final class SwissRollFactory extends DescribedExtension<SwissRollOptions>
    implements DataSourceFactory<SwissRollOptions> {

  public SwissRollFactory() {
    super(
        "swiss-roll",
        "Swiss roll",
        "A spiral in the plane with Gaussian noise.",
        SwissRollOptions.class);
  }

  @Override
  public DataSource create(SwissRollOptions options) {
    double scale = options.scale();
    Curve spiral =
        (position, into, at) -> {
          double angle = 1.5 * Math.PI * (1 + 2 * position);
          into[at] = angle * Math.cos(angle) / scale;
          into[at + 1] = angle * Math.sin(angle) / scale;
        };
    return LawSource.numbered(
        new NoisyCurveLaw(spiral, 2, options.noise()),
        new Facts(Map.of("dimension", 2, "sources", 1)));
  }
}
