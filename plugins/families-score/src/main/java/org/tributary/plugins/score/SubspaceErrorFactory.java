package org.tributary.plugins.score;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code subspace-error}. */
@Extension
public final class SubspaceErrorFactory implements MetricFactory<SubspaceErrorOptions> {

  @Override
  public String id() {
    return SubspaceError.NAME;
  }

  @Override
  public String title() {
    return "Error of the subspace";
  }

  @Override
  public String summary() {
    return "Squared distance of the subspace a model denoises to from that of the truth.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "|V V' - A A'|_F^2, the squared Frobenius norm of the difference of "
            + "projections, in [0, 2 d]; no root.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Cost grows with points.");
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Chen, Huang, Zhao, Wang. Score Approximation, Estimation and Distribution Recovery of"
                + " Diffusion Models on Low-Dimensional Data. ICML 2023, arXiv 2302.07194"));
  }

  @Override
  public Class<SubspaceErrorOptions> optionsType() {
    return SubspaceErrorOptions.class;
  }

  @Override
  public Metric create(SubspaceErrorOptions options) {
    return new SubspaceError(options.latent(), options.level());
  }
}
