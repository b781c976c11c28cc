package org.tributary.plugins.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** {@code finite-pool}: one table drawn from a known law, to see how rules for tables fare. */
@Extension
public final class FinitePoolFactory extends DescribedExtension<FinitePoolFactory.Options>
    implements DataSourceFactory<FinitePoolFactory.Options> {

  /** Options. */
  public record Options(
      @Option("Law the rows are drawn from.") DataSource from,
      @Option(value = "Rows of each source.", min = 1) int rowsPerSource,
      @Option(
              value = "Number of the table: another number is another draw from the same law.",
              fallback = "0",
              min = 0)
          int table) {
    public Options {
      if (from.law().isEmpty()) {
        throw new OptionException(
            "from", "from must be a law, and is finitely many rows already: use it as it is");
      }
    }
  }

  /** Rows whose law is forgotten. */
  private record Rows(DataSource from, Pool rows) implements DataSource {
    @Override
    public Space space() {
      return from.space();
    }

    @Override
    public List<String> sourceNames() {
      return rows.sourceNames();
    }

    @Override
    public Optional<Pool> pool() {
      return Optional.of(rows);
    }
  }

  public FinitePoolFactory() {
    super(
        "finite-pool",
        "One table drawn from a law",
        "Draws rows once from another source's law and forgets it: a table whose truth is known.",
        Options.class);
  }

  @Override
  public DataSource create(Options options) {
    Law law = options.from().law().orElseThrow();
    RandomStream stream = RandomStream.of(options.table(), 0).child("finite pool");
    Samples rows = Draws.perSource(law, options.rowsPerSource(), Origin.REAL, stream);
    int[] units = IntStream.range(0, rows.size()).toArray();
    return new Rows(options.from(), new Pool(rows, units, options.from().sourceNames()));
  }
}
