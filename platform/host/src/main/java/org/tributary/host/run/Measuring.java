package org.tributary.host.run;

import java.util.Optional;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.StudyRun;
import org.tributary.host.RunSettings;
import org.tributary.host.worker.IsolatedWorkers;
import org.tributary.host.worker.WorkerOrder;
import org.tributary.store.Workspace;

/** The cells of a run being measured, by threads or by processes; close it when they are. */
final class Measuring implements AutoCloseable {
  private final StudyRun study;
  private final Optional<IsolatedWorkers> workers;

  private Measuring(StudyRun study, Optional<IsolatedWorkers> workers) {
    this.study = study;
    this.workers = workers;
  }

  static Measuring of(
      PreparedRun run,
      RunRequest request,
      RunSettings settings,
      Workspace workspace,
      RunListener listener,
      Cancellation cancellation) {
    Optional<IsolatedWorkers> workers =
        settings
            .isolation()
            .map(
                isolation ->
                    new IsolatedWorkers(
                        isolation,
                        order(run, request, workspace),
                        workspace,
                        listener,
                        cancellation));
    return new Measuring(
        workers
            .map(each -> StudyRun.with(each, request, workspace, listener, cancellation))
            .orElseGet(() -> StudyRun.onThreads(request, workspace, listener, cancellation)),
        workers);
  }

  private static WorkerOrder order(PreparedRun run, RunRequest request, Workspace workspace) {
    return new WorkerOrder(
        run.checked().file(),
        workspace.root(),
        request.devices().slots(),
        request.stride(),
        WorkerOrder.versions(request.identity()),
        Provenance.plugins(run.settings()),
        Provenance.inputs(run.settings()));
  }

  StudyRun study() {
    return study;
  }

  @Override
  public void close() {
    workers.ifPresent(IsolatedWorkers::close);
  }
}
