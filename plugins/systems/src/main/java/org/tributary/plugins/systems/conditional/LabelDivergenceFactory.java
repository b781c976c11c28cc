package org.tributary.plugins.systems.conditional;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code label-kl}. */
@Extension
public final class LabelDivergenceFactory implements MetricFactory<LabelDivergenceFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "draws of the truth a source", fallback = "2000", min = 1) int points) {}

  @Override
  public String id() {
    return "label-kl";
  }

  @Override
  public String title() {
    return "Divergence of label probabilities";
  }

  @Override
  public String summary() {
    return "Mean over points of the truth of KL(label given point || candidate's), in nats.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "KL(truth || candidate) of the labels' probabilities in nats a point; a label is a source.",
        "The truth's labels are by Bayes' rule, with the weights of the sources.",
        "Points are drawn of every source and weigh as it does; infinite where the candidate calls"
            + " a label impossible that is not.",
        "Cost grows with points.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new LabelDivergence(options.points);
  }
}
