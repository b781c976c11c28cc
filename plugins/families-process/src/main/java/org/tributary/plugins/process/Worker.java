package org.tributary.plugins.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One process and its pipes.
 *
 * @param atExit ends it with this process, wherever it is
 * @param used whether it has answered before
 */
record Worker(
    Process process,
    OutputStream in,
    InputStream out,
    LogTail log,
    Thread atExit,
    AtomicBoolean used) {
  private static final int BUFFER = 1 << 16;

  static Worker start(Program program) {
    Process process = program.start(List.of());
    Thread atExit = new Thread(() -> Watch.end(process), "program-end");
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      Watch.end(process);
      throw new CancellationException("this process is ending");
    }
    return new Worker(
        process,
        new BufferedOutputStream(process.getOutputStream(), BUFFER),
        new BufferedInputStream(process.getInputStream(), BUFFER),
        new LogTail(),
        atExit,
        new AtomicBoolean());
  }

  void end() {
    Watch.end(process);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException already) {
      // The hook runs, which comes to the same.
    }
  }
}
