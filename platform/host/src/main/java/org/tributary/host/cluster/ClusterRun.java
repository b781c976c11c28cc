package org.tributary.host.cluster;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.host.ClusterSettings;
import org.tributary.host.HostOptions;
import org.tributary.host.worker.WorkerOrder;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.runtime.LoadedPlugin;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.option.InputFile;
import org.tributary.worker.Cluster;
import org.tributary.worker.ClusterJob;

/**
 * Connects a run to a cluster; what is sent there lies in a temporary folder until it is closed.
 */
public final class ClusterRun {
  private static final String ROOT = ClusterJob.ROOT + "/";
  private static final String FOLDER = "tributary";

  /** Settings of this process that its workers must share. */
  private static final List<String> PASSED_ON =
      List.of("TRIBUTARY_JAVA_OPTS", "OPENBLAS_CORETYPE", "OMP_WAIT_POLICY");

  private final Path place;
  private final Path log;
  private final Cluster cluster;
  private final String master;

  private ClusterRun(Path place, Path log, Cluster cluster, String master) {
    this.place = place;
    this.log = log;
    this.cluster = cluster;
    this.master = master;
  }

  /**
   * Sends what a run needs.
   *
   * @param plugins loaded here
   * @param study the study file
   * @param inputs its input files, those of every setting
   * @param order what workers bind, given the names of files that were sent
   */
  public static ClusterRun open(
      ClusterSettings settings,
      HostOptions host,
      Collection<LoadedPlugin> plugins,
      Path study,
      Collection<InputFile> inputs,
      Function<Map<String, String>, WorkerOrder> order) {
    Path install =
        host.runtime()
            .bundled()
            .map(Path::getParent)
            .orElseThrow(
                () ->
                    new TributaryException(
                        "spark-needs-installation",
                        "--spark sends the installation to executors, and this is none: start"
                            + " bin/tributary of an unpacked distribution"));
    SparkHome spark =
        SparkHome.find(
            Optional.ofNullable(System.getenv(SparkHome.VARIABLE)),
            List.of(install.resolve("spark"), host.home().resolve("spark")));
    SparkHome.requireReachable(settings.master());
    Path place = null;
    boolean opened = false;
    try {
      place = Files.createTempDirectory("tributary-spark");
      SentFiles sent = SentFiles.of(study.toAbsolutePath(), inputs, settings.sharedData(), place);
      WorkerOrder ordered = order.apply(sent.names());
      Path archive = place.resolve(FOLDER + ".zip");
      new RunArchive(install, plugins).write(ordered.plugins(), archive);
      Map<String, String> archives = new LinkedHashMap<>();
      archives.put(FOLDER, uri(archive));
      sent.folders().forEach((name, zip) -> archives.put(name, uri(zip)));
      Path log = log(ordered.workspace());
      ClusterJob job =
          new ClusterJob(
              UUID.randomUUID().toString(),
              command(host),
              environment(),
              ordered.json(),
              sent.files().stream().map(ClusterRun::uri).toList(),
              archives,
              log.toString());
      Cluster cluster = spark.provider().open(conf(settings, spark, ordered, place), job);
      opened = true;
      return new ClusterRun(place, log, cluster, settings.master());
    } catch (IOException failed) {
      throw new TributaryException("spark-failed", String.valueOf(failed.getMessage()), failed);
    } catch (LinkageError | ServiceConfigurationError mismatched) {
      throw new TributaryException("spark-missing", spark.mismatch(mismatched), mismatched);
    } finally {
      if (!opened) {
        delete(place);
      }
    }
  }

  /** The settings that the person gives come last. */
  private static Map<String, String> conf(
      ClusterSettings settings, SparkHome spark, WorkerOrder order, Path place) throws IOException {
    // Under these names a blank in the path of the installation is none in theirs.
    Path bridge = Files.copy(spark.bridge(), place.resolve("tributary-bridge.jar"));
    Path worker = Files.copy(own(Cluster.class), place.resolve("tributary-worker.jar"));
    Map<String, String> conf = new LinkedHashMap<>();
    conf.put("spark.app.name", "tributary " + order.file().path().getFileName());
    conf.put("spark.ui.enabled", "false");
    conf.put("spark.task.maxFailures", "8");
    conf.putAll(settings.conf());
    conf.put("spark.master", settings.master());
    conf.put("spark.jars", uri(bridge) + "," + uri(worker));
    return conf;
  }

  /** Beside what worker processes print. */
  private static Path log(Path workspace) throws IOException {
    Path logs = Files.createDirectories(workspace.toAbsolutePath().resolve("workers"));
    return logs.resolve("spark-" + ProcessHandle.current().pid() + ".log");
  }

  private static Path own(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> command(HostOptions host) {
    // Unpacking may forget that the launcher can be started.
    List<String> words = new ArrayList<>(List.of("sh", ROOT + FOLDER + "/bin/tributary", "worker"));
    words.addAll(List.of("--apart", ClusterJob.ROOT, "--home", ROOT + FOLDER + "/home"));
    host.data()
        .ifPresent(data -> words.addAll(List.of("--data", data.toAbsolutePath().toString())));
    if (!host.allowed().isEmpty()) {
      words.addAll(List.of("--allow", String.join(",", host.allowed())));
    }
    return words;
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("TRIBUTARY_HOME", ROOT + FOLDER + "/home");
    environment.put("TRIBUTARY_CLASS_SHARING", "off");
    environment.put(NumericsBackend.THREADS_VARIABLE, "" + NumericsBackend.current().threads());
    for (String name : PASSED_ON) {
      Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
    }
    return environment;
  }

  private static String uri(Path file) {
    return file.toUri().toString().replace(",", "%2C");
  }

  /** Where batches are measured. */
  public Cluster cluster() {
    return cluster;
  }

  /** Where, in words, as {@code Spark 4.2.0 at spark://host:7077, 2 executors}. */
  public String describe() {
    int executors = cluster.executors();
    return cluster.describe()
        + " at "
        + master
        + ", "
        + executors
        + (executors == 1 ? " executor" : " executors");
  }

  /**
   * Leaves the cluster and removes what was sent there.
   *
   * @param keepLog whether what the cluster's library said is of use
   */
  public void close(boolean keepLog) {
    try {
      cluster.close();
    } finally {
      delete(place);
      if (!keepLog) {
        deleteLog();
      }
    }
  }

  private void deleteLog() {
    Path folder = log.toAbsolutePath().getParent();
    try {
      Files.deleteIfExists(log);
      if (folder != null) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException stays) {
      // Others' logs lie beside it, or a system that deletes no open file: nothing depends on it.
    }
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException stays) {
      // It lies below a folder that the launcher removes; nothing of the run depends on it.
    }
  }
}
