package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code rate-gaussian}. */
@Extension
public final class RateGaussianFactory implements BoundFactory<RateGaussianFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "rate-gaussian";
  }

  @Override
  public String title() {
    return "Rate, Gaussian";
  }

  @Override
  public String summary() {
    return "Shape sqrt(free means / n) of the pooled and the separate error; drawn scaled once.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorem 4.1"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new RateBound(new GaussianReader(false));
  }
}
