package org.tributary.plugins.systems.load;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.plugins.systems.LawSource;
import org.tributary.sdk.Citation;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.data.Origin;

/**
 * Days of a house with a solar plant: clearness is uniform, temperature normal around 20 C, and the
 * load given both is Gaussian.
 */
@Extension
public final class NetLoadFactory implements DataSourceFactory<NetLoadOptions> {
  static final Citation PAPER =
      Citation.of(
          "Zhang, Cheng, Yu. Generating Synthetic Net Load Data with Physics-informed Diffusion"
              + " Model. arXiv 2406.01913, IEEE Transactions on Smart Grid 2025");

  @Override
  public String id() {
    return "net-load";
  }

  @Override
  public String title() {
    return "Net load of a house";
  }

  @Override
  public String summary() {
    return "Hourly load less what a solar plant gives, with the clearness and temperature of the"
        + " day.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(PAPER);
  }

  @Override
  public Class<NetLoadOptions> optionsType() {
    return NetLoadOptions.class;
  }

  @Override
  public DataSource create(NetLoadOptions options) {
    double[] base = IntStream.range(0, Day.HOURS).mapToDouble(Day::base).toArray();
    LoadLaw.Source house =
        new LoadLaw.Source(
            stream ->
                new double[] {
                  options.from() + (options.to() - options.from()) * stream.nextDouble(),
                  20 + 5 * stream.nextGaussian()
                },
            HourlyMean.of(base, options.capacity()),
            options.noise(),
            options.correlation(),
            new double[0][]);
    return new LawSource(
        new LoadLaw(Day.space(), List.of(house), Origin.REAL),
        "house",
        new Facts(Map.of("capacity", options.capacity(), "noise", options.noise())));
  }
}
