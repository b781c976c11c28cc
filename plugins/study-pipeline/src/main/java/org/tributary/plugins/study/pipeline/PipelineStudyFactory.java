package org.tributary.plugins.study.pipeline;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code pipeline}. */
@Extension
public final class PipelineStudyFactory implements StudyFactory<PipelineOptions> {
  @Override
  public String id() {
    return "pipeline";
  }

  @Override
  public String title() {
    return "How good is this model, or this synthetic table?";
  }

  @Override
  public String summary() {
    return "Trains a family, or takes data you already have, and judges it against unseen data.";
  }

  @Override
  public Class<PipelineOptions> optionsType() {
    return PipelineOptions.class;
  }

  @Override
  public List<String> verdicts() {
    return List.of(
        "closer-than-real", "worse-than-real", "identical", "no-difference", "not-enough-evidence");
  }

  @Override
  public Study create(PipelineOptions options) {
    return new PipelineStudy(options);
  }
}
