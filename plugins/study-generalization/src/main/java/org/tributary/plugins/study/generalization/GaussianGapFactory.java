package org.tributary.plugins.study.generalization;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code gaussian-gap}. */
@Extension
public final class GaussianGapFactory implements BoundFactory<GaussianGapFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "gaussian-gap";
  }

  @Override
  public String title() {
    return "Exact Gaussian gap";
  }

  @Override
  public String summary() {
    return "Expected gap d(d+3)/(2(n-d-2)) of a full Gaussian fit, d/n of a fitted mean.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(Citation.of("Derived from the Wishart law; leading order is Akaike's p/n"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new GaussianGap();
  }
}
