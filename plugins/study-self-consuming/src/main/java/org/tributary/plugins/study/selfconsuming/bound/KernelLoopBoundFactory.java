package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code kernel-loop}. */
@Extension
public final class KernelLoopBoundFactory implements BoundFactory<KernelLoopBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "kernel-loop";
  }

  @Override
  public String title() {
    return "Exact kernel loop";
  }

  @Override
  public String summary() {
    return "Expected variance and mean error of kernel estimates refitted to their own draws.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation("Kazdan et al., Collapse or Thrive, 2024", "Theorems 5 to 7"),
        Citation.of("Fu, Zhang, Wang, Tian, Tao, ICML 2024, arXiv 2402.11778"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new KernelLoopBound();
  }
}
