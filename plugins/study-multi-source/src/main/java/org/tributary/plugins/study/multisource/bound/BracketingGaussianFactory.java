package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code bracketing-gaussian}. */
@Extension
public final class BracketingGaussianFactory implements BoundFactory<BracketingOptions> {

  @Override
  public String id() {
    return "bracketing-gaussian";
  }

  @Override
  public String title() {
    return "Bracketing bound, Gaussian";
  }

  @Override
  public String summary() {
    return "Explicit upper bound on the average total variation from bracketing numbers.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorems 3.2 and B.1"));
  }

  @Override
  public Class<BracketingOptions> optionsType() {
    return BracketingOptions.class;
  }

  @Override
  public Bound create(BracketingOptions options) {
    return new BracketingBound(options.form(), options.delta(), new GaussianReader(true));
  }
}
