package org.tributary.analysis;

import java.util.List;

/** Answers a study's questions and computes what its views draw. */
public final class Analysis {
  private Analysis() {}

  /**
   * The findings and the charts of a run.
   *
   * <p>A function of its input alone: resampling streams derive from the seed, the question and the
   * setting.
   */
  public static AnalysisResult of(AnalysisInput input) {
    return new AnalysisResult(List.of(), List.of());
  }
}
