package org.tributary.plugins.synthetic;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** Eight equal Gaussians evenly spaced on a circle in the plane, the first at angle 0. */
@Extension
public final class EightGaussiansFactory extends DescribedExtension<EightGaussiansOptions>
    implements DataSourceFactory<EightGaussiansOptions> {
  private static final int MODES = 8;

  public EightGaussiansFactory() {
    super(
        "eight-gaussians",
        "Eight Gaussians",
        "Eight equal Gaussians evenly spaced on a circle in the plane.",
        EightGaussiansOptions.class);
  }

  @Override
  public DataSource create(EightGaussiansOptions options) {
    List<Component> modes =
        IntStream.range(0, MODES)
            .mapToObj(
                j -> {
                  double angle = 2 * Math.PI * j / MODES;
                  return new Component(
                      1,
                      List.of(
                          options.radius() * Math.cos(angle), options.radius() * Math.sin(angle)),
                      options.sd());
                })
            .toList();
    return LawSource.numbered(
        new MixtureLaw(List.of(new IsotropicMixture(modes))),
        new Facts(Map.of("dimension", 2, "sources", 1, "components", MODES)));
  }
}
