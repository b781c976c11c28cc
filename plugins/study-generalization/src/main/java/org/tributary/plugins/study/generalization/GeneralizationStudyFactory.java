package org.tributary.plugins.study.generalization;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code generalization}. */
@Extension
public final class GeneralizationStudyFactory extends DescribedExtension<GeneralizationOptions>
    implements StudyFactory<GeneralizationOptions> {
  public GeneralizationStudyFactory() {
    super(
        "generalization",
        "How big is the gap, and when to stop?",
        "Measures training and held-out loss against sample size, capacity and training time.",
        GeneralizationOptions.class,
        Citation.of(
            "Li, Li, Zhang, Bian: On the Generalization Properties of Diffusion Models, NeurIPS"
                + " 2023, arXiv 2311.01797"));
  }

  @Override
  public List<String> verdicts() {
    return List.of("gap", "no-gap", "not-enough-evidence");
  }

  @Override
  public Study create(GeneralizationOptions options) {
    return new GeneralizationStudy(options);
  }
}
