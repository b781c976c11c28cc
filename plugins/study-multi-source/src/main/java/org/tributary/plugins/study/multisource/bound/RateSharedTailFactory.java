package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code rate-shared-tail}. */
@Extension
public final class RateSharedTailFactory implements BoundFactory<RateSharedTailFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "rate-shared-tail";
  }

  @Override
  public String title() {
    return "Rate, tables with a shared tail";
  }

  @Override
  public String summary() {
    return "Shape sqrt(free probabilities / n) of the pooled and the separate error; drawn scaled once.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation(MultiSourceStudyFactory.PAPER.text(), "section 2, in closed form"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new RateBound(new SharedTailReader());
  }
}
