package ${package};

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

/** A metric: the distance between the means of held-out rows and of the candidate's points. */
@Extension
public final class MeanGapFactory implements MetricFactory<MeanGapFactory.Options> {

  /**
   * What a study may set.
   *
   * @param points points of the candidate a source
   */
  public record Options(
      @Option(value = "Points of the candidate a source.", fallback = "1000", min = 1)
          int points) {}

  @Override
  public String id() {
    return "mean-gap";
  }

  @Override
  public String title() {
    return "Gap of means";
  }

  @Override
  public String summary() {
    return "Euclidean distance between the mean of held-out rows and the candidate's mean.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new MeanGap(options.points());
  }

  private record MeanGap(int count) implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(new Output("mean-gap", Better.LOWER, ""));
    }

    @Override
    public List<Need> needs() {
      return List.of(Need.points(Role.HELD_OUT), Need.points(Role.CANDIDATE));
    }

    @Override
    public String refusal(Space space) {
      return space.allReal() ? "" : "means need real columns";
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      double average = 0;
      long reference = 0;
      long candidate = 0;
      for (int source = 0; source < evaluation.sources(); source++) {
        Samples rows = evaluation.points(Role.HELD_OUT, source, 0);
        Samples drawn = evaluation.points(Role.CANDIDATE, source, count);
        average += evaluation.sourceWeights()[source] * gap(mean(rows), mean(drawn));
        reference += rows.totalWeight();
        candidate += drawn.totalWeight();
      }
      return List.of(
          Measurement.estimate(
              "mean-gap", average, OptionalDouble.empty(), "plug-in", reference, candidate));
    }

    private static double gap(double[] first, double[] second) {
      double squares = 0;
      for (int i = 0; i < first.length; i++) {
        squares += (first[i] - second[i]) * (first[i] - second[i]);
      }
      return Math.sqrt(squares);
    }

    private static double[] mean(Samples samples) {
      if (samples.size() == 0) {
        throw new IllegalArgumentException("mean-gap needs a row of every source");
      }
      double[] mean = new double[samples.space().width()];
      for (int row = 0; row < samples.size(); row++) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += samples.weight(row) * samples.value(row, i) / samples.totalWeight();
        }
      }
      return mean;
    }
  }
}
