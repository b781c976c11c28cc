package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code average-tv}. */
@Extension
public final class AverageTotalVariationFactory
    extends DescribedExtension<AverageTotalVariationFactory.Options>
    implements MetricFactory<AverageTotalVariationFactory.Options> {

  /** How the total variation is had. */
  public enum Estimator {
    /** Exact where a closed form exists, else balanced. */
    AUTO,
    /** Exact, or refused. */
    EXACT,
    /** Half the draws from each law. */
    BALANCED,
    /** The paper's (1/2) E_p |q/p - 1|; unusable at a distance of 3 or more. */
    ONE_SIDED
  }

  /** Options. */
  public record Options(
      @Option(value = "how the total variation is had", fallback = "auto") Estimator estimator,
      @Option(
              value = "draws a source, where it is estimated",
              fallback = "2000",
              min = 4,
              where = "estimator: auto | balanced | one-sided")
          int points,
      @Option(value = "also give each source's own error", fallback = "false") boolean perSource) {}

  public AverageTotalVariationFactory() {
    super(
        "average-tv",
        "Average total variation",
        "Mean over sources of the total variation between candidate and truth, in [0, 1].",
        Options.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu: A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources, ICML 2025",
            "section 2"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "(1/2) integral |p - q| of each source, in [0, 1]; no root, no square.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Exact where a closed form exists, else by draws, half of them from each law.",
        "Cost grows with points.");
  }

  @Override
  public Metric create(Options options) {
    return new AverageTotalVariation(options.estimator, options.points, options.perSource);
  }
}
