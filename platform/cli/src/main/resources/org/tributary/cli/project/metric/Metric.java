package @package@;

import java.util.List;
import java.util.OptionalDouble;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/** The distance of two means, averaged over sources. */
record @type@Metric(@type@Options options) implements Metric {
  private static final String NAME = "@name@";

  @Override
  public List<Output> outputs() {
    return List.of(new Output(NAME, Better.LOWER, ""));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.CANDIDATE), Need.points(Role.HELD_OUT));
  }

  @Override
  public String refusal(Space space) {
    return space.allReal() ? "" : "it needs real columns, the data are " + space.describe();
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    double[] weights = evaluation.sourceWeights();
    double average = 0;
    long reference = 0;
    long candidate = 0;
    for (int source = 0; source < weights.length; source++) {
      Samples real = evaluation.points(Role.HELD_OUT, source, options.points());
      Samples made = evaluation.points(Role.CANDIDATE, source, options.points());
      average += weights[source] * distance(mean(real), mean(made));
      reference += real.totalWeight();
      candidate += made.totalWeight();
    }
    return List.of(
        Measurement.estimate(
            NAME, average, OptionalDouble.empty(), "sample means", reference, candidate));
  }

  private static double[] mean(Samples rows) {
    double[] mean = new double[rows.space().width()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < mean.length; column++) {
        mean[column] += rows.weight(row) * rows.value(row, column) / rows.totalWeight();
      }
    }
    return mean;
  }

  private static double distance(double[] first, double[] second) {
    double squares = 0;
    for (int column = 0; column < first.length; column++) {
      squares += (first[column] - second[column]) * (first[column] - second[column]);
    }
    return Math.sqrt(squares);
  }
}
