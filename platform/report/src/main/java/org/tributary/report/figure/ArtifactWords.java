package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.Artifact;

/** Where an artifact stands, in words. */
final class ArtifactWords {
  private ArtifactWords() {}

  /** As {@code replace, generation 3, samples 500, replicate 0}. */
  static String of(Artifact artifact, boolean replicate) {
    List<String> words = new ArrayList<>();
    if (!artifact.arm().isEmpty()) {
      words.add(artifact.arm());
    }
    artifact.position().generation().ifPresent(g -> words.add("generation " + g));
    artifact.position().time().ifPresent(t -> words.add("time " + t));
    if (!artifact.position().part().isEmpty()) {
      words.add(artifact.position().part());
    }
    if (!artifact.setting().isEmpty()) {
      words.add(AxisNames.words(artifact.setting()));
    }
    if (replicate) {
      words.add("replicate " + artifact.replicate());
    }
    return String.join(", ", words);
  }
}
