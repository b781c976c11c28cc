package org.tributary.cli.display;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import org.tributary.cli.text.Numbers;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunProgress;
import org.tributary.engine.run.plan.PlannedCell;

/** Shows how a run goes while it goes. */
public abstract class RunDisplay implements RunListener, AutoCloseable {
  private final FitNotes fits = new FitNotes();
  private volatile RunListener beside = RunListener.silent();
  private volatile RunProgress latest = new RunProgress(0, 0, 0, 0, 0, OptionalDouble.empty());

  /** A bar on a terminal, else a line now and then. */
  public static RunDisplay on(PrintWriter err) {
    return Terminal.isError() ? new BarDisplay(Screen.drawing(err)) : new LineDisplay(err);
  }

  /** Tells another of everything. */
  public final void beside(RunListener other) {
    beside = other;
  }

  @Override
  public final void planned(int round, RunProgress progress) {
    beside.planned(round, progress);
    latest = progress;
    show(progress);
  }

  @Override
  public final void atOnce(int cells) {
    beside.atOnce(cells);
  }

  @Override
  public final void started(PlannedCell cell) {
    beside.started(cell);
  }

  @Override
  public final void progress(RunProgress progress) {
    beside.progress(progress);
    latest = progress;
    show(progress);
  }

  @Override
  public final void finished(FinishedCell cell) {
    beside.finished(cell);
  }

  @Override
  public final void failed(PlannedCell cell, String message) {
    beside.failed(cell, message);
  }

  /** Shows one state; called by one thread at a time. */
  abstract void show(RunProgress progress);

  @Override
  public final void fitting(PlannedCell cell, double share, String text) {
    beside.fitting(cell, share, text);
    fits.tell(cell.key(), share, text, System.nanoTime());
    fitted();
  }

  @Override
  public final void series(PlannedCell cell, String series, double time, double value) {
    beside.series(cell, series, time, value);
  }

  /** A fit told how far it is; called by any thread. */
  void fitted() {}

  /** What the fits that go on tell: of long ones only, the others end before one could read. */
  final String fits() {
    return fits.words();
  }

  @Override
  public abstract void close();

  final RunProgress latest() {
    return latest;
  }

  /** What the workspace has, in words. */
  public final String kept() {
    RunProgress now = latest;
    return Numbers.count(now.done() + now.reused())
        + " of "
        + Numbers.counted(now.total(), "cell")
        + " are kept";
  }

  /** Counts and time left, as {@code 2,114 / 3,000 0 failed 0 censored 1.2 s left}. */
  static String words(RunProgress progress) {
    int finished = progress.total() - progress.left();
    String left =
        progress.left() == 0 || progress.secondsLeft().isEmpty()
            ? ""
            : "   " + Numbers.seconds(progress.secondsLeft().getAsDouble()) + " left";
    String reused =
        progress.reused() == 0 ? "" : "   " + Numbers.count(progress.reused()) + " reused";
    return Numbers.count(finished)
        + " / "
        + Numbers.count(progress.total())
        + reused
        + "   "
        + Numbers.count(progress.failed())
        + " failed   "
        + Numbers.count(progress.censored())
        + " censored"
        + left;
  }
}
