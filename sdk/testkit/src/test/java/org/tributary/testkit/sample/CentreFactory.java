package org.tributary.testkit.sample;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** A metric, {@code centre}, of laws that offer a capability of this plugin's own. */
@Extension
public final class CentreFactory implements MetricFactory<CentreFactory.Options> {

  /** Its options. */
  public record Options(
      @Option(value = "Whether it adds noise without the stream.", fallback = "false")
          boolean random) {}

  @Override
  public String id() {
    return "centre";
  }

  @Override
  public String title() {
    return "Centre";
  }

  @Override
  public String summary() {
    return "Mean of the first column, as the candidate knows it.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new Middle(options.random());
  }

  private record Middle(boolean random) implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(new Output("centre", Better.NEITHER, ""));
    }

    @Override
    public List<Need> needs() {
      return List.of(Need.anyOf(Role.CANDIDATE, Centre.class));
    }

    @Override
    public String refusal(Space space) {
      return space.allReal() ? "" : "centre needs real columns";
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      Centre centre = evaluation.as(Role.CANDIDATE, Centre.class).orElseThrow();
      double[] weights = evaluation.sourceWeights();
      double sum = random ? 0.01 * Math.random() : 0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * centre.centre(k);
      }
      return List.of(Measurement.exact("centre", sum, "of the fitted law"));
    }
  }
}
