package org.tributary.cli.display;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.tributary.engine.run.RunProgress;

/** A bar on a terminal, drawn again a few times a second. */
final class BarDisplay extends RunDisplay {
  private static final int CELLS = 24;
  private static final int INTERVAL_MILLIS = 200;
  private static final int COLUMNS = 100;
  private final ProgressBar bar;

  BarDisplay(PrintWriter err) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("cells")
            .setInitialMax(1)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setRenderer((state, columns) -> drawn(latest()) + fits())
            .setConsumer(new Line(err))
            .build();
  }

  @Override
  void show(RunProgress progress) {
    bar.maxHint(Math.max(1, progress.total()));
    bar.stepTo(progress.total() - progress.left());
  }

  @Override
  public void close() {
    bar.close();
  }

  /** The bar and its words. */
  static String drawn(RunProgress progress) {
    int total = Math.max(1, progress.total());
    int full = (int) ((long) CELLS * (progress.total() - progress.left()) / total);
    return "  " + "█".repeat(full) + "░".repeat(CELLS - full) + "  " + words(progress);
  }

  /** Draws over the line before. */
  private record Line(PrintWriter err) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return Math.min(COLUMNS, Terminal.columns());
    }

    @Override
    public void accept(String text) {
      err.print("\r" + text + "\u001b[K");
      err.flush();
    }

    @Override
    public void close() {
      err.println();
      err.flush();
    }
  }
}
