package org.tributary.plugins.systems.load;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.law.GaussianLaw;
import org.tributary.sdk.law.GivenColumns;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** Days whose load is Gaussian given the weather: a world, or what a family has learnt. */
final class LoadLaw implements Model, Conditional {
  static final int VERSION = 1;

  /**
   * The load of one source.
   *
   * @param weather where it comes from
   * @param mean given the weather
   * @param deviation of the residual
   * @param correlation of the residuals of one hour and the next
   * @param seen weather of training days and its frequency, drawn from anew; empty of a world
   */
  record Source(
      Weather weather, HourlyMean mean, double deviation, double correlation, double[][] seen) {

    Gaussian given(double clearness, double temperature) {
      return Gaussian.of(mean.at(clearness, temperature), Day.residuals(deviation, correlation));
    }
  }

  private final ColumnSpace space;
  private final List<Source> sources;
  private final Origin origin;

  LoadLaw(ColumnSpace space, List<Source> sources, Origin origin) {
    this.space = space;
    this.sources = List.copyOf(sources);
    this.origin = origin;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return sources.size();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, space.width());
    Source own = sources.get(source);
    DMatrixRMaj residuals =
        Gaussian.of(new double[Day.HOURS], Day.residuals(own.deviation, own.correlation))
            .draw(count, stream.child("residuals"));
    for (int row = 0; row < count; row++) {
      double[] weather = own.weather.draw(stream.child("weather", row));
      double[] mean = own.mean.at(weather[0], weather[1]);
      rows.set(row, 0, weather[0]);
      rows.set(row, 1, weather[1]);
      for (int hour = 0; hour < Day.HOURS; hour++) {
        rows.set(row, Day.WEATHER + hour, mean[hour] + residuals.get(row, hour));
      }
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), origin);
  }

  @Override
  public Law given(int[] columns, double[] values) {
    GivenColumns.check(columns, values, space.width());
    if (!Arrays.equals(columns, new int[] {0, 1})) {
      throw new IllegalArgumentException(
          "a load answers given its weather, the first two columns, was given "
              + Arrays.toString(columns));
    }
    List<Gaussian> laws = sources.stream().map(each -> each.given(values[0], values[1])).toList();
    ColumnSpace hours = GivenColumns.rest(space, columns);
    return new GaussianLaw(hours, origin, laws);
  }

  @Override
  public boolean holdsRows() {
    return true;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources.size());
    for (Source each : sources) {
      data.writeDouble(each.mean.capacity());
      data.writeDouble(each.deviation);
      data.writeDouble(each.correlation);
      for (double[] hour : each.mean.coefficients()) {
        for (double value : hour) {
          data.writeDouble(value);
        }
      }
      data.writeInt(each.seen.length);
      for (double[] day : each.seen) {
        for (double value : day) {
          data.writeDouble(value);
        }
      }
    }
    data.flush();
  }
}
