package org.tributary.plugins.study.selfconsuming.bound;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code categorical-loop}. */
@Extension
public final class CategoricalLoopBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public CategoricalLoopBoundFactory() {
    super(
        "categorical-loop",
        "Exact categorical loop",
        "Expected risk, collision probability and coverage of shares refitted to their own"
            + " draws.",
        NoOptions.class,
        new Citation("Bakshi, Chakraborty, 2026, arXiv 2602.10531", "Theorems 3.1, A.1, D.2"),
        new Citation("Seddik et al., COLM 2024, arXiv 2404.05090", "Theorem 1"),
        new Citation("Suresh et al., 2024", "Theorem 1"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new CategoricalLoopBound();
  }
}
