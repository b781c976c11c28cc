package org.tributary.host.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.StudyRun;
import org.tributary.host.ClusterSettings;
import org.tributary.host.RunSettings;
import org.tributary.host.cluster.ClusterRun;
import org.tributary.host.worker.ClusterExecutor;
import org.tributary.host.worker.IsolatedWorkers;
import org.tributary.host.worker.WorkerOrder;
import org.tributary.sdk.TributaryException;
import org.tributary.store.Workspace;

/**
 * The cells of a run being measured, by threads, processes or a cluster; close it when they are.
 *
 * @param study to be run
 * @param workers how many measure at once, asked when they have
 * @param cells what they are, in words, asked then too
 */
record Measuring(
    StudyRun study, Supplier<Integer> workers, Supplier<String> cells, Runnable closing)
    implements AutoCloseable {

  static Measuring of(
      PreparedRun run,
      RunRequest request,
      RunSettings settings,
      ClusterConnection connection,
      Workspace workspace,
      RunListener listener,
      Cancellation cancellation,
      Consumer<String> warnings) {
    if (settings.cluster().isPresent()) {
      return onCluster(
          run,
          request,
          settings.cluster().get(),
          connection,
          workspace,
          listener,
          cancellation,
          warnings);
    }
    if (settings.isolation().isPresent()) {
      IsolatedWorkers workers =
          new IsolatedWorkers(
              settings.isolation().get(),
              order(run, request, workspace, Map.of()),
              workspace,
              listener,
              cancellation);
      return new Measuring(
          StudyRun.with(workers, request, workspace, listener, cancellation),
          settings::workers,
          () -> "processes",
          workers::close);
    }
    return new Measuring(
        StudyRun.onThreads(request, workspace, listener, cancellation),
        settings::workers,
        () -> "threads",
        () -> {});
  }

  /** Opens clusters for the plugins and folders of this host. */
  interface ClusterConnection {
    ClusterRun open(
        ClusterSettings settings,
        PreparedRun run,
        Function<Map<String, String>, WorkerOrder> order);
  }

  private static Measuring onCluster(
      PreparedRun run,
      RunRequest request,
      ClusterSettings settings,
      ClusterConnection connection,
      Workspace workspace,
      RunListener listener,
      Cancellation cancellation,
      Consumer<String> warnings) {
    if (request.settings().stream().anyMatch(each -> !each.placement().slots().isEmpty())) {
      throw new TributaryException(
          "spark-gpu",
          "cells that compute on a GPU cannot be measured by Spark's executors, which do not know"
              + " of each other's: use --shard, one job a GPU");
    }
    ClusterRun cluster =
        connection.open(settings, run, sent -> order(run, request, workspace, sent));
    ClusterExecutor executor =
        new ClusterExecutor(cluster.cluster(), workspace, warnings, listener::atOnce);
    return new Measuring(
        StudyRun.by(executor, request, workspace, listener, cancellation),
        cluster.cluster()::slots,
        () -> "slots of " + cluster.describe(),
        () -> cluster.close(executor.brokeOff()));
  }

  private static WorkerOrder order(
      PreparedRun run, RunRequest request, Workspace workspace, Map<String, String> sent) {
    Map<String, String> inputs = new TreeMap<>();
    Provenance.inputs(run.settings())
        .forEach(
            (path, hash) ->
                inputs.put(Path.of(path).toAbsolutePath().normalize().toString(), hash));
    return new WorkerOrder(
        run.checked().file(),
        workspace.root(),
        request.devices().slots(),
        request.stride(),
        WorkerOrder.versions(request.identity()),
        Provenance.plugins(run.settings()),
        inputs,
        sent);
  }

  @Override
  public void close() {
    closing.run();
  }
}
