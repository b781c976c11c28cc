package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started command. */
record Running(Process process, Path out, Path err) {
  private static final int PATIENCE_SECONDS = 120;

  /** Some hundred cells. */
  private static final int BYTES = 50_000;

  Finished finish() {
    return finish(PATIENCE_SECONDS);
  }

  Finished finish(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("still running; said " + Files.readString(out));
      }
      return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * Returns once some hundred cells are in the journal of a workspace, or the command has ended.
   */
  Running onceMeasuring(Path workspace) {
    return onceJournalled(workspace, BYTES);
  }

  /** Returns once so many bytes are in the journal of a workspace, or the command has ended. */
  Running onceJournalled(Path workspace, long bytes) {
    while (process.isAlive() && journalled(workspace) < bytes) {
      Thread.onSpinWait();
    }
    return this;
  }

  /** Sends a signal, as {@code INT}. */
  Running signal(String name) {
    return signal(name, String.valueOf(process.pid()));
  }

  /** Sends a signal to all processes of the group that this one leads. */
  Running signalGroup(String name) {
    return signal(name, "-" + process.pid());
  }

  private Running signal(String name, String to) {
    try {
      new ProcessBuilder("kill", "-" + name, "--", to).start().waitFor();
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static long journalled(Path workspace) {
    Path journal = workspace.resolve("journal");
    if (!Files.isDirectory(journal)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(journal)) {
      return files
          .filter(file -> file.toString().endsWith(".journal"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
