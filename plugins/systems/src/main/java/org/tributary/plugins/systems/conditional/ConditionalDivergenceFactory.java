package org.tributary.plugins.systems.conditional;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code conditional-kl}. */
@Extension
public final class ConditionalDivergenceFactory
    implements MetricFactory<ConditionalDivergenceFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "Names of the columns that are asked about; all others are given.",
              fallback = "[x1]")
          List<String> asked,
      @Option(value = "draws of the truth a source, each a question", fallback = "100", min = 1)
          int points) {
    public Options {
      asked = List.copyOf(asked);
      if (asked.isEmpty() || asked.stream().distinct().count() != asked.size()) {
        throw new IllegalArgumentException("asked must name distinct columns, was " + asked);
      }
    }
  }

  @Override
  public String id() {
    return "conditional-kl";
  }

  @Override
  public String title() {
    return "Divergence of conditional laws";
  }

  @Override
  public String summary() {
    return "Mean of KL(truth || candidate) of some columns given all others, both Gaussian, in"
        + " nats.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "KL(truth || candidate) in nats a question, no root; a mean over questions drawn of the"
            + " truth.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Undefined where a conditional law is no Gaussian.",
        "Cost grows with points and the cube of the columns.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new ConditionalDivergence(options.asked, options.points);
  }
}
