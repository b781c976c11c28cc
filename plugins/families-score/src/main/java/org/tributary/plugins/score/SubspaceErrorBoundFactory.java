package org.tributary.plugins.score;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code exact-subspace-error}. */
@Extension
public final class SubspaceErrorBoundFactory
    implements BoundFactory<SubspaceErrorBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "exact-subspace-error";
  }

  @Override
  public String title() {
    return "Exact error of a subspace";
  }

  @Override
  public String summary() {
    return "Expected error 2d(D-d)h(e^-t+h)/(e^-2t n) of the subspace learnt from noisy rows.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Chen, Huang, Zhao, Wang. Score Approximation, Estimation and Distribution Recovery of"
                + " Diffusion Models on Low-Dimensional Data. ICML 2023, arXiv 2302.07194"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new SubspaceErrorBound();
  }
}
