package org.tributary.plugins.tabular.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyBench;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;

/** The plugins as their modules built them, and study files run with them. */
final class Studies {
  static final List<String> PLUGINS =
      List.of(
          "sources-tabular",
          "families-gaussian",
          "families-density",
          "families-discrete",
          "metrics-divergence",
          "metrics-sample",
          "metrics-memorization",
          "study-multi-source",
          "study-self-consuming",
          "study-generalization",
          "study-pipeline");

  private Studies() {}

  static Tributary open(Path folder, Optional<Path> data) {
    return new StudyBench(folder, PLUGINS, data).tributary();
  }

  static RunReport run(Tributary tributary, Path file, int replicates, Path workspace) {
    return tributary.run(
        new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.of(replicates)),
        RunSettings.standard(workspace, "test"),
        RunListener.silent(),
        new Cancellation());
  }
}
