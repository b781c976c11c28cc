package @package@;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** Independent normal columns of each source. */
final class @type@Model implements Model, LogDensity {
  private static final int FORMAT = 1;
  private final Space space;
  private final double[][] mean;
  private final double[][] deviation;

  @type@Model(Space space, double[][] mean, double[][] deviation) {
    this.space = space;
    this.mean = mean;
    this.deviation = deviation;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return mean.length;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, sources());
    for (int row = 0; row < count; row++) {
      double[] values = new double[space.width()];
      for (int column = 0; column < values.length; column++) {
        values[column] =
            mean[source][column] + deviation[source][column] * stream.nextGaussian();
      }
      rows.add(values, source, row, Origin.synthetic(1), 1);
    }
    return rows.build();
  }

  /** The sum over columns of -z^2/2 - log(sd) - log(2 pi)/2, with z the standardised value. */
  @Override
  public double[] logDensity(int source, Samples points) {
    double[] density = new double[points.size()];
    for (int row = 0; row < density.length; row++) {
      for (int column = 0; column < space.width(); column++) {
        double spread = deviation[source][column];
        double standardised = (points.value(row, column) - mean[source][column]) / spread;
        density[row] -=
            0.5 * standardised * standardised + Math.log(spread) + 0.5 * Math.log(2 * Math.PI);
      }
    }
    return density;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(FORMAT);
    data.writeInt(sources());
    for (int source = 0; source < sources(); source++) {
      for (int column = 0; column < space.width(); column++) {
        data.writeDouble(mean[source][column]);
        data.writeDouble(deviation[source][column]);
      }
    }
    data.flush();
  }

  static @type@Model read(Space space, DataInputStream data) throws IOException {
    int format = data.readInt();
    if (format != FORMAT) {
      throw new IOException("a model of format " + format + ", this plugin reads " + FORMAT);
    }
    int sources = data.readInt();
    double[][] mean = new double[sources][space.width()];
    double[][] deviation = new double[sources][space.width()];
    for (int source = 0; source < sources; source++) {
      for (int column = 0; column < space.width(); column++) {
        mean[source][column] = data.readDouble();
        deviation[source][column] = data.readDouble();
      }
    }
    return new @type@Model(space, mean, deviation);
  }
}
