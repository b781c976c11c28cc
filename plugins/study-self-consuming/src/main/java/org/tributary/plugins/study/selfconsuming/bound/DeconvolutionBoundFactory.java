package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code deconvolution}. */
@Extension
public final class DeconvolutionBoundFactory
    implements BoundFactory<DeconvolutionBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "deconvolution";
  }

  @Override
  public String title() {
    return "Gaussian deconvolution";
  }

  @Override
  public String summary() {
    return "Variance of Gaussian models that learn from noisy rows, by the reverse SDE or its"
        + " flow.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Lu, Wu, Yu: Stochastic Forward-Backward Deconvolution, ICML 2025, arXiv 2502.05446"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new DeconvolutionBound();
  }
}
