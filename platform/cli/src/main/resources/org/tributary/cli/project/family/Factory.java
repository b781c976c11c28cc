package @package@;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** {@code @name@}: options in, a family out; the family fits models. Replace its mathematics. */
@Extension
public final class @type@Factory implements ModelFamilyFactory<@type@Factory.Options> {
  /** What a study file may say, each with a default. */
  public record Options(
      @Option(value = "Least deviation.", fallback = "1e-6", min = 1e-12) double floor) {}

  @Override public String id() { return "@name@"; }
  @Override public String title() { return "Independent normal columns"; }
  @Override public String summary() { return "Normal columns of each source, fitted by moments."; }
  @Override public Class<Options> optionsType() { return Options.class; }
  @Override public ModelFamily create(Options options) { return new Family(options.floor()); }

  private record Family(double floor) implements ModelFamily {
    @Override public Capabilities capabilities(Space space) {
      if (!space.allReal()) throw new OptionException("", "@name@ needs real columns only");
      return Capabilities.closedForm(false, Set.of(LogDensity.class));
    }

    @Override public Model fit(Samples rows, FitContext context) {
      Space space = rows.space();
      Normals fitted = new Normals(space, new double[rows.sources()][space.width()][2]);
      for (int k = 0; k < rows.sources(); k++) {
        Samples own = rows.sources() == 1 ? rows : rows.ofSource(k);
        if (own.size() == 0) throw new IllegalArgumentException("source " + k + " has no row");
        for (int j = 0; j < space.width(); j++) {
          double[] at = fitted.values[k][j];
          at[0] = average(own, j, 0, 1);
          at[1] = Math.max(floor, Math.sqrt(average(own, j, at[0], 2)));
        }
      }
      // A closed form is the same at every training time.
      for (double time : context.trainingTimes()) context.at(time, fitted);
      return fitted;
    }

    /** Mean of a power of the distance to a centre; a row of weight w counts as w rows. */
    private static double average(Samples rows, int column, double centre, int power) {
      double sum = 0;
      for (int i = 0; i < rows.size(); i++) {
        sum += rows.weight(i) * Math.pow(rows.value(i, column) - centre, power);
      }
      return sum / rows.totalWeight();
    }

    @Override public Model load(Space space, InputStream in) throws IOException {
      DataInputStream data = new DataInputStream(in);
      if (data.readInt() != 1) throw new IOException("a model of another version of @name@");
      double[][][] values = new double[data.readInt()][space.width()][2];
      for (double[][] source : values)
        for (double[] column : source) for (int i = 0; i < 2; i++) column[i] = data.readDouble();
      return new Normals(space, values);
    }
  }

  /** Mean and deviation of each source and column. */
  private record Normals(Space space, double[][][] values) implements Model, LogDensity {
    @Override public int sources() { return values.length; }

    @Override public Samples sample(int source, int count, RandomStream stream) {
      SamplesBuilder rows = new SamplesBuilder(space, sources());
      for (int i = 0; i < count; i++) {
        double[] row = new double[space.width()];
        for (int j = 0; j < row.length; j++)
          row[j] = values[source][j][0] + values[source][j][1] * stream.nextGaussian();
        rows.add(row, source, i, Origin.synthetic(1), 1);
      }
      return rows.build();
    }

    @Override public double[] logDensity(int source, Samples points) {
      double[] logs = new double[points.size()];
      for (int i = 0; i < logs.length; i++) {
        for (int j = 0; j < space.width(); j++) {
          double z = (points.value(i, j) - values[source][j][0]) / values[source][j][1];
          logs[i] -= z * z / 2 + Math.log(values[source][j][1]) + Math.log(2 * Math.PI) / 2;
        }
      }
      return logs;
    }

    @Override public void save(OutputStream out) throws IOException {
      DataOutputStream data = new DataOutputStream(out);
      data.writeInt(1); // the format's version comes first
      data.writeInt(values.length);
      for (double[][] ofSource : values)
        for (double[] column : ofSource) for (double value : column) data.writeDouble(value);
    }
  }
}
