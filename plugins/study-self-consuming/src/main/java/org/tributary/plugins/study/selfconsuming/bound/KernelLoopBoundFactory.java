package org.tributary.plugins.study.selfconsuming.bound;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code kernel-loop}. */
@Extension
public final class KernelLoopBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public KernelLoopBoundFactory() {
    super(
        "kernel-loop",
        "Exact kernel loop",
        "Expected variance and mean error of kernel estimates refitted to their own draws.",
        NoOptions.class,
        new Citation("Kazdan et al., Collapse or Thrive, 2024", "Theorems 5 to 7"),
        Citation.of("Fu, Zhang, Wang, Tian, Tao, ICML 2024, arXiv 2402.11778"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new KernelLoopBound();
  }
}
