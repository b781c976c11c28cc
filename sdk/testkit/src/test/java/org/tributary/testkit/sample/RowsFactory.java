package org.tributary.testkit.sample;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** A source, {@code rows}: a table of thirty numbers, two of them equal. */
@Extension
public final class RowsFactory implements DataSourceFactory<RowsFactory.Options> {
  private static final int ROWS = 30;
  private static final AtomicInteger READINGS = new AtomicInteger();

  /** A way of not keeping the contract of a source. */
  public enum Fault {
    /** None. */
    NONE,
    /** A value is missing. */
    NAN,
    /** Each reading has an order of its own. */
    ORDER,
    /** Two rows have one id. */
    IDS,
    /** Equal rows are of two units. */
    UNITS,
    /** Rows say that they were drawn. */
    SYNTHETIC,
    /** There is a name too many. */
    NAMES
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "rows";
  }

  @Override
  public String title() {
    return "Rows";
  }

  @Override
  public String summary() {
    return "A table of thirty numbers of one source.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public DataSource create(Options options) {
    return new Table(read(options.fault()), options.fault());
  }

  private static Pool read(Fault fault) {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(1), 1);
    int[] units = new int[ROWS];
    int first = fault == Fault.ORDER ? READINGS.incrementAndGet() % ROWS : 0;
    RandomStream stream = RandomStream.of(5, 0);
    double[] values = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[row] = stream.nextGaussian();
    }
    values[ROWS - 1] = values[0];
    values[3] = fault == Fault.NAN ? Double.NaN : values[3];
    for (int i = 0; i < ROWS; i++) {
      int row = (first + i) % ROWS;
      Origin origin = fault == Fault.SYNTHETIC ? Origin.synthetic(1) : Origin.REAL;
      int id = fault == Fault.IDS && row == 1 ? 0 : row;
      rows.add(new double[] {values[row]}, 0, id, origin, 1);
      units[i] = row == ROWS - 1 && fault != Fault.UNITS ? 0 : row;
    }
    return new Pool(rows.build(), units, List.of("all"));
  }

  private record Table(Pool rows, Fault fault) implements DataSource {
    @Override
    public Space space() {
      return rows.rows().space();
    }

    @Override
    public List<String> sourceNames() {
      return fault == Fault.NAMES ? List.of("all", "none") : rows.sourceNames();
    }

    @Override
    public Optional<Pool> pool() {
      return Optional.of(rows);
    }
  }
}
