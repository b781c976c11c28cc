package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.tributary.evidence.copies.CopyWord;
import org.tributary.evidence.judge.JudgeWord;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code pipeline}. */
@Extension
public final class PipelineStudyFactory extends DescribedExtension<PipelineOptions>
    implements StudyFactory<PipelineOptions> {
  public PipelineStudyFactory() {
    super(
        "pipeline",
        "How good is this model, or this synthetic table?",
        "Trains a family, or takes data you already have, and judges it against unseen data.",
        PipelineOptions.class);
  }

  @Override
  public List<String> verdicts() {
    List<String> words = new ArrayList<>();
    Stream.of(CopyWord.values()).map(CopyWord::label).forEach(words::add);
    Stream.of(JudgeWord.values()).map(JudgeWord::label).forEach(words::add);
    words.add("see-copies");
    return words;
  }

  @Override
  public Study create(PipelineOptions options) {
    return new PipelineStudy(options);
  }
}
