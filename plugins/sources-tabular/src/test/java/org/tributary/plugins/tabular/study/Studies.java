package org.tributary.plugins.tabular.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.host.HostOptions;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;

/** The plugins as their modules built them, and study files run with them. */
final class Studies {
  private static final List<String> PLUGINS =
      List.of(
          "sources-tabular",
          "families-gaussian",
          "families-density",
          "metrics-divergence",
          "metrics-sample",
          "study-multi-source",
          "study-self-consuming",
          "study-generalization",
          "study-pipeline");

  private Studies() {}

  static Tributary open(Path folder, Optional<Path> data) {
    RuntimeOptions runtime = RuntimeOptions.none(folder.resolve("cache"));
    for (String plugin : PLUGINS) {
      runtime = runtime.withExploded(ExplodedPlugin.ofModule(Path.of("..").resolve(plugin)));
    }
    return Tributary.open(new HostOptions(runtime, folder.resolve("home"), data, Set.of()));
  }

  static RunReport run(Tributary tributary, Path file, int replicates, Path workspace) {
    return tributary.run(
        new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.of(replicates)),
        RunSettings.standard(workspace, "test"),
        RunListener.silent(),
        new Cancellation());
  }
}
