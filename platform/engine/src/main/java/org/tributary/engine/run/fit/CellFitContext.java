package org.tributary.engine.run.fit;

import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.FitSeries;
import org.tributary.sdk.study.CellRun.TimeObserver;

/** What one fit inside a cell may use. */
record CellFitContext(
    CellSurroundings cell,
    RandomStream stream,
    String device,
    double[] times,
    TimeObserver observer,
    Checkpoint checkpoint,
    Optional<Law> warmStart,
    FitSeries told)
    implements FitContext {

  @Override
  public double[] trainingTimes() {
    return times.clone();
  }

  @Override
  public void at(double time, Law model) {
    observer.at(time, model);
  }

  @Override
  public int numericsThreads() {
    return cell.identity().numericsThreads();
  }

  @Override
  public <C extends AutoCloseable> C closing(C resource) {
    return cell.scope().closing(resource);
  }

  @Override
  public void progress(double share, String text) {
    cell.progress().fitting(cell.planned(), share, text);
  }

  @Override
  public void series(String series, double time, double value) {
    told.add(series, time, value);
    cell.progress().series(cell.planned(), series, time, value);
  }

  @Override
  public void checkCancelled() {
    cell.cancellation().check();
  }
}
