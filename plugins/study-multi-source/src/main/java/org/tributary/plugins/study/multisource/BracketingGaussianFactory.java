package org.tributary.plugins.study.multisource;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.Option;

/** {@code bracketing-gaussian}. */
@Extension
public final class BracketingGaussianFactory
    implements BoundFactory<BracketingGaussianFactory.Options> {

  /** Which inequality is used. */
  public enum Form {
    /** Theorem 3.2 as printed. */
    EXPLICIT,
    /** Inequality (12) of its proof. */
    SHARPER
  }

  /** Options. */
  public record Options(
      @Option(
              value = "probability with which the bound may fail",
              fallback = "0.05",
              min = 0,
              max = 0.5,
              aboveMin = true)
          double delta,
      @Option(value = "which inequality is used", fallback = "explicit") Form form) {}

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
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new BracketingGaussian(options.delta, options.form);
  }
}
