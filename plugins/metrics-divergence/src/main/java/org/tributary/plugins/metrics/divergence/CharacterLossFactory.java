package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code log-loss-per-character}. */
@Extension
public final class CharacterLossFactory implements MetricFactory<CharacterLossFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  @Override
  public String id() {
    return CharacterLoss.NAME;
  }

  @Override
  public String title() {
    return "Log loss per character";
  }

  @Override
  public String summary() {
    return "Negative log-density of held-out text under the candidate, in nats per character.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Minus the log density of held-out text over its characters, in nats a "
            + "character: a ratio of sums, so that long rows count more.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "All held-out rows are used.",
        "Cost grows with points.");
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new CharacterLoss(options.perSource);
  }
}
