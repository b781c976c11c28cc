package @package@;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** {@code @name@}: one number of a candidate against held-out data. Replace its mathematics. */
@Extension
public final class @type@Factory implements MetricFactory<@type@Factory.Options> {
  /** What a study file may say, each with a default. */
  public record Options(
      @Option(value = "Points of each side and source.", fallback = "1000", min = 1) int points) {}

  @Override public String id() { return "@name@"; }
  @Override public String title() { return "Distance of means"; }
  @Override public String summary() { return "Distance of the candidate's mean to that of held-out rows."; }
  @Override public Class<Options> optionsType() { return Options.class; }
  @Override public Metric create(Options options) { return new Distance(options.points()); }

  private record Distance(int points) implements Metric {
    @Override public List<Output> outputs() {
      return List.of(new Output("@name@", Better.LOWER, ""));
    }

    @Override public List<Need> needs() { // what is not declared here cannot be read
      return List.of(Need.points(Role.CANDIDATE), Need.points(Role.HELD_OUT));
    }

    @Override public String refusal(Space space) {
      return space.allReal() ? "" : "it needs real columns, the data are " + space.describe();
    }

    @Override public List<Measurement> measure(Evaluation evaluation) {
      double[] weights = evaluation.sourceWeights();
      double average = 0;
      long reference = 0; // the points used: how many rows stand behind them the study says
      long candidate = 0;
      for (int source = 0; source < weights.length; source++) {
        Samples real = evaluation.points(Role.HELD_OUT, source, points);
        Samples made = evaluation.points(Role.CANDIDATE, source, points);
        double squares = 0;
        for (int j = 0; j < real.space().width(); j++)
          squares += Math.pow(mean(real, j) - mean(made, j), 2);
        average += weights[source] * Math.sqrt(squares);
        reference += real.totalWeight();
        candidate += made.totalWeight();
      }
      return List.of(
          Measurement.estimate(
              "@name@", average, OptionalDouble.empty(), "sample means", reference, candidate));
    }

    private static double mean(Samples rows, int column) {
      double sum = 0;
      for (int i = 0; i < rows.size(); i++) sum += rows.weight(i) * rows.value(i, column);
      return sum / rows.totalWeight();
    }
  }
}
