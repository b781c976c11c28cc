package org.tributary.cli.display;

import java.io.PrintWriter;
import org.tributary.engine.run.RunProgress;

/** A line every ten seconds, for logs. */
final class LineDisplay extends RunDisplay {
  private static final long PAUSE_NANOS = 10_000_000_000L;
  private final PrintWriter err;
  private long last = System.nanoTime();

  LineDisplay(PrintWriter err) {
    this.err = err;
  }

  @Override
  void show(RunProgress progress) {
    fitted();
  }

  @Override
  synchronized void fitted() {
    long now = System.nanoTime();
    if (now - last >= PAUSE_NANOS) {
      last = now;
      err.println("  " + words(latest()) + fits());
      err.flush();
    }
  }

  @Override
  public void close() {
    err.flush();
  }
}
