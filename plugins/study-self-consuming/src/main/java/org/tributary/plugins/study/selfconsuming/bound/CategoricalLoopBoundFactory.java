package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code categorical-loop}. */
@Extension
public final class CategoricalLoopBoundFactory
    implements BoundFactory<CategoricalLoopBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "categorical-loop";
  }

  @Override
  public String title() {
    return "Exact categorical loop";
  }

  @Override
  public String summary() {
    return "Expected risk, collision probability and coverage of shares refitted to their own"
        + " draws.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation("Bakshi, Chakraborty, 2026, arXiv 2602.10531", "Theorems 3.1, A.1, D.2"),
        new Citation("Seddik et al., COLM 2024, arXiv 2404.05090", "Theorem 1"),
        new Citation("Suresh et al., 2024", "Theorem 1"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new CategoricalLoopBound();
  }
}
