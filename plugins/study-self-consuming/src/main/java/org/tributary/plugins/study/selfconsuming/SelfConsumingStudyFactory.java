package org.tributary.plugins.study.selfconsuming;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code self-consuming}. */
@Extension
public final class SelfConsumingStudyFactory extends DescribedExtension<SelfConsumingOptions>
    implements StudyFactory<SelfConsumingOptions> {
  public SelfConsumingStudyFactory() {
    super(
        "self-consuming",
        "How much synthetic data?",
        "Retrains a model on its own output over generations and says when it collapses.",
        SelfConsumingOptions.class,
        Citation.of(
            "Fu, Zhang, Wang, Tian, Tao: Towards Theoretical Understandings of Self-Consuming"
                + " Generative Models, ICML 2024, arXiv 2402.11778"),
        Citation.of("Bakshi, Chakraborty, 2026, arXiv 2602.10531"));
  }

  @Override
  public List<String> verdicts() {
    return List.of(
        "improves",
        "degrades",
        "collapse",
        "plateau",
        "holds",
        "peak",
        "monotone",
        "located",
        "none-in-range",
        "shrinks",
        "spreads",
        "the label of a loop",
        "identical",
        "no-difference",
        "not-enough-evidence");
  }

  @Override
  public Study create(SelfConsumingOptions options) {
    return new SelfConsumingStudy(options);
  }
}
