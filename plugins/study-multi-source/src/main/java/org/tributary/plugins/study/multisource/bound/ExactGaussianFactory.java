package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code exact-gaussian}. */
@Extension
public final class ExactGaussianFactory implements BoundFactory<ExactGaussianFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "exact-gaussian";
  }

  @Override
  public String title() {
    return "Exact expectation, Gaussian";
  }

  @Override
  public String summary() {
    return "Expected average total variation at finite n, by quadrature over the sampling law.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation(MultiSourceStudyFactory.PAPER.text(), "section 5.1"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new ExactGaussian();
  }
}
