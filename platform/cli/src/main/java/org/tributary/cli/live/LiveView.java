package org.tributary.cli.live;

import java.nio.file.Path;
import java.util.Optional;
import org.tributary.engine.run.RunListener;

/**
 * How a run is seen while it goes on: by {@code watch} always, by a page of its own where asked.
 */
public final class LiveView implements AutoCloseable {
  private final LiveRun run;
  private final LiveFile file;
  private final Optional<LiveServer> server;

  /**
   * Begins.
   *
   * @param workspace of the run
   * @param served whether this process serves the page
   */
  public LiveView(LiveRun run, Path workspace, boolean served) {
    this.run = run;
    this.server = served ? Optional.of(LiveServer.of(() -> LiveFile.now(run))) : Optional.empty();
    this.file = LiveFile.of(workspace, run);
  }

  /** What hears the run. */
  public RunListener listener() {
    return run;
  }

  /** The page, where this process serves it. */
  public Optional<LiveServer> page() {
    return server;
  }

  /** The run has ended: the page becomes its report. */
  public void ended(Path report) {
    run.ended(report.toAbsolutePath().toString());
    file.close();
  }

  @Override
  public void close() {
    run.stopped();
    file.close();
    server.ifPresent(LiveServer::close);
  }
}
