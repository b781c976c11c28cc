package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code gaussian-loop}. */
@Extension
public final class GaussianLoopBoundFactory
    implements BoundFactory<GaussianLoopBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "gaussian-loop";
  }

  @Override
  public String title() {
    return "Exact Gaussian loop";
  }

  @Override
  public String summary() {
    return "Expected variance, log variance and mean error of a Gaussian refitted to its own draws.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of("Shumailov et al., 2024"),
        new Citation("Kazdan et al., Collapse or Thrive, 2024", "Theorem 1"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new GaussianLoopBound();
  }
}
