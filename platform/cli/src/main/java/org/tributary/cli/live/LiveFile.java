package org.tributary.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code live.json} of a workspace: the run that goes on in it, written once a second by a thread
 * of its own and renamed into place. Runs of less than a second leave none; where it cannot be
 * written the run goes on without.
 */
public final class LiveFile implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME = "live.json";

  private final Path workspace;
  private final LiveRun run;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread writing = new Thread(this::write, "tributary-live-file");
  private boolean written;

  private LiveFile(Path workspace, LiveRun run) {
    this.workspace = workspace;
    this.run = run;
  }

  /** Begins to write. */
  public static LiveFile of(Path workspace, LiveRun run) {
    LiveFile file = new LiveFile(workspace, run);
    try {
      Files.deleteIfExists(workspace.resolve(NAME));
    } catch (IOException cannot) {
      // Then it is replaced within a second, or stays as old as it says it is.
    }
    file.writing.setDaemon(true);
    file.writing.start();
    return file;
  }

  private void write() {
    try {
      while (!closing.await(1, TimeUnit.SECONDS)) {
        once();
      }
      if (written) {
        once();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      Path fresh = workspace.resolve(NAME + ".new");
      Files.write(fresh, MAPPER.writeValueAsBytes(run.tree()));
      Files.move(fresh, workspace.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
      written = true;
    } catch (IOException | RuntimeException cannot) {
      // A full disk, or none to write to: the run itself says so where it matters.
    }
  }

  /** The state of a run in this process, as it is now. */
  public static LiveState now(LiveRun run) {
    return new LiveState(MAPPER.valueToTree(run.tree()));
  }

  /** What stands in a workspace; empty where no run of a second or more was. */
  public static Optional<LiveState> read(Path workspace) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readAllBytes(workspace.resolve(NAME)));
      return Optional.of(new LiveState(tree).now());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      writing.join(TimeUnit.SECONDS.toMillis(2));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
