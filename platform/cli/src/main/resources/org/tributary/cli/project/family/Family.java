package @package@;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Fits mean and standard deviation of each column of each source; nothing is shared. */
record @type@Family(@type@Options options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    if (!space.allReal()) {
      throw new OptionException(
          "", "family @name@ models real columns only, the data are " + space.describe());
    }
    return Capabilities.closedForm(false, Set.of(LogDensity.class));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    int sources = samples.sources();
    double[][] mean = new double[sources][];
    double[][] deviation = new double[sources][];
    for (int source = 0; source < sources; source++) {
      Samples rows = sources == 1 ? samples : samples.ofSource(source);
      if (rows.size() == 0) {
        throw new IllegalArgumentException(
            "source " + source + " has no training row: raise the sample size");
      }
      mean[source] = mean(rows);
      deviation[source] = deviation(rows, mean[source]);
    }
    Model model = new @type@Model(samples.space(), mean, deviation);
    for (double time : context.trainingTimes()) {
      context.at(time, model); // a closed form has the same model at every training time
    }
    return model;
  }

  private static double[] mean(Samples rows) {
    double[] mean = new double[rows.space().width()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < mean.length; column++) {
        mean[column] += rows.weight(row) * rows.value(row, column);
      }
    }
    for (int column = 0; column < mean.length; column++) {
      mean[column] /= rows.totalWeight();
    }
    return mean;
  }

  private double[] deviation(Samples rows, double[] mean) {
    double[] squares = new double[mean.length];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < mean.length; column++) {
        double apart = rows.value(row, column) - mean[column];
        squares[column] += rows.weight(row) * apart * apart;
      }
    }
    for (int column = 0; column < mean.length; column++) {
      squares[column] = Math.max(options.floor(), Math.sqrt(squares[column] / rows.totalWeight()));
    }
    return squares;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return @type@Model.read(space, new DataInputStream(in));
  }
}
