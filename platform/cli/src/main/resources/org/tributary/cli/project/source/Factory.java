package @package@;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** {@code @name@}: a source whose law is known, so that it can be drawn from for ever. */
@Extension
public final class @type@Factory implements DataSourceFactory<@type@Factory.Options> {
  /** What a study file may say, each with a default. */
  public record Options(
      @Option(value = "Number of rings, one a source.", fallback = "2", min = 1) int sources,
      @Option(value = "Deviation of the noise.", fallback = "0.1", min = 0) double noise) {}

  @Override public String id() { return "@name@"; }
  @Override public String title() { return "Rings"; }
  @Override public String summary() { return "Noisy rings around one centre; source k has radius k + 1."; }
  @Override public Class<Options> optionsType() { return Options.class; }
  @Override public DataSource create(Options options) { return new Rings(options); }

  private record Rings(Options options) implements DataSource, Law {
    @Override public Space space() { return ColumnSpace.reals(2); }

    @Override public int sources() { return options.sources(); }

    @Override public List<String> sourceNames() {
      return IntStream.rangeClosed(1, options.sources()).mapToObj(k -> "ring " + k).toList();
    }

    @Override public Optional<Law> law() { return Optional.of(this); } // a table gives pool() instead

    @Override public Samples sample(int source, int count, RandomStream stream) {
      SamplesBuilder rows = new SamplesBuilder(space(), sources());
      for (int row = 0; row < count; row++) {
        double angle = 2 * Math.PI * stream.nextDouble();
        double x = (source + 1) * Math.cos(angle) + options.noise() * stream.nextGaussian();
        double y = (source + 1) * Math.sin(angle) + options.noise() * stream.nextGaussian();
        rows.add(new double[] {x, y}, source, row);
      }
      return rows.build();
    }
  }
}
