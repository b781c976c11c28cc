package org.tributary.plugins.study.multisource;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code multi-source}. */
@Extension
public final class MultiSourceStudyFactory extends DescribedExtension<MultiSourceOptions>
    implements StudyFactory<MultiSourceOptions> {
  /** The paper whose question this is, and whose theorems are the bounds beside it. */
  public static final Citation PAPER =
      Citation.of(
          "Wang, Zhang, Zheng, Li, Wu: A Theory for Conditional Generative Modeling on Multiple"
              + " Data Sources, ICML 2025, arXiv 2502.14583");

  public MultiSourceStudyFactory() {
    super(
        "multi-source",
        "Pool or separate?",
        "Trains one family on many sources pooled, merged and apart, and says which errs least.",
        MultiSourceOptions.class,
        PAPER);
  }

  @Override
  public List<String> verdicts() {
    return List.of(
        "pooled",
        "merged",
        "grouped",
        "separate",
        "fine-tuned",
        "leave-one-out",
        "identical",
        "no-difference",
        "located",
        "none-in-range",
        "not-enough-evidence");
  }

  @Override
  public Study create(MultiSourceOptions options) {
    return new MultiSourceStudy(options);
  }
}
