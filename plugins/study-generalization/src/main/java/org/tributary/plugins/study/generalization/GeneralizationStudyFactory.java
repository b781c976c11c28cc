package org.tributary.plugins.study.generalization;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code generalization}. */
@Extension
public final class GeneralizationStudyFactory implements StudyFactory<GeneralizationOptions> {
  @Override
  public String id() {
    return "generalization";
  }

  @Override
  public String title() {
    return "How big is the gap, and when to stop?";
  }

  @Override
  public String summary() {
    return "Measures training and held-out loss against sample size, capacity and training time.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Li, Li, Zhang, Bian: On the Generalization Properties of Diffusion Models, NeurIPS 2023,"
                + " arXiv 2311.01797"));
  }

  @Override
  public Class<GeneralizationOptions> optionsType() {
    return GeneralizationOptions.class;
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
