package org.tributary.host.past;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.engine.registry.Registry;
import org.tributary.host.InvalidStudyException;
import org.tributary.host.run.PreparedRun;
import org.tributary.host.run.Provenance;
import org.tributary.host.run.StudyReading;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.LocalDisk;
import org.tributary.store.ObservationTable;
import org.tributary.store.RunArtifact;
import org.tributary.store.RunFolder;
import org.tributary.store.Workspace;

/** Opens finished runs. */
public final class RunReading {
  private final StudyReading reading;
  private final Registry registry;

  @Inject
  public RunReading(StudyReading reading, Registry registry) {
    this.reading = reading;
    this.registry = registry;
  }

  /** A finished run: its provenance, its study bound again, and its observations. */
  public record PastRun(
      Path folder, Provenance provenance, PreparedRun run, ObservationTable table) {

    /** Artifacts of the run's cells, as the workspace has them. */
    public List<RunArtifact> artifacts(Workspace workspace) {
      Set<String> keys = new LinkedHashSet<>();
      table.rows().stream().map(Observation::cell).forEach(keys::add);
      List<RunArtifact> all = new ArrayList<>();
      for (String key : keys) {
        workspace
            .find(key)
            .ifPresent(
                cell ->
                    cell.artifacts()
                        .forEach(
                            each ->
                                all.add(
                                    new RunArtifact(key, cell.replicate(), cell.setting(), each))));
      }
      return all;
    }
  }

  /**
   * Opens a run folder.
   *
   * @throws TributaryException {@code run-version} when another major version made it: options and
   *     streams may mean something else there; {@code plugin-missing} when it cannot be bound
   *     without a plugin that is not installed
   */
  public PastRun read(Path folder) {
    Provenance provenance = Provenance.read(folder);
    checkVersion(folder, provenance.versions().getOrDefault("tributary", "no version"));
    PreparedRun run = PreparedRun.of(checked(folder, provenance));
    return new PastRun(folder, provenance, run, RunFolder.readObservations(folder));
  }

  private static void checkVersion(Path folder, String madeBy) {
    if (!major(madeBy).equals(major(RuntimeOptions.SDK_VERSION))) {
      throw new TributaryException(
          "run-version",
          folder
              + " was made by Tributary "
              + madeBy
              + ", and report, verify and sample of it need that version; this is "
              + RuntimeOptions.SDK_VERSION
              + ", whose compare and export read it");
    }
  }

  /** Of a study that does not bind, a plugin that is gone is told first: it is why. */
  private StudyReading.Checked checked(Path folder, Provenance provenance) {
    try {
      return reading.checkOrThrow(provenance.studyFile(folder));
    } catch (InvalidStudyException mistakes) {
      checkPlugins(folder, provenance.plugins());
      throw mistakes;
    }
  }

  /** Extensions as the provenance has them: {@code plugin/id@version sha256}. */
  private void checkPlugins(Path folder, List<String> extensions) {
    Set<String> installed = new HashSet<>();
    registry.all().forEach(each -> installed.add(each.pluginId()));
    Set<String> missing = new TreeSet<>();
    for (String extension : extensions) {
      String plugin = extension.substring(0, extension.indexOf('/'));
      Optional<String> refused = registry.refusal(extension);
      if (refused.isPresent()) {
        throw new TributaryException(
            "plugin-missing", folder + " needs a plugin that does not load: " + refused.get());
      }
      if (!installed.contains(plugin)) {
        missing.add(
            plugin
                + extension
                    .substring(extension.indexOf('@'))
                    .replaceFirst("@(.*) (.*)", " $1 (sha256 $2)"));
      }
    }
    if (!missing.isEmpty()) {
      throw new TributaryException(
          "plugin-missing",
          folder
              + " needs plugin "
              + String.join(" and ", missing)
              + ", which is not installed: tributary plugins install ZIP");
    }
  }

  private static String major(String version) {
    return version.split("\\.", 2)[0];
  }

  /** The workspace of a run folder: {@code workspace/name/timestamp}. */
  public static Path workspaceOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getParent();
    if (name == null || name.getParent() == null) {
      throw new TributaryException("no-run", folder + " does not lie in a workspace");
    }
    return name.getParent();
  }

  /** Replaces one file of a run folder at once. */
  public void replace(Path folder, String file, byte[] bytes) {
    Path target = folder.resolve(file);
    try {
      new LocalDisk().place(target, temporary -> Files.write(temporary, bytes));
    } catch (IOException failure) {
      throw new TributaryException(
          "run-write-failed", "cannot write " + target + ": " + failure.getMessage(), failure);
    }
  }
}
