package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.FitSeries;
import org.tributary.sdk.model.ToldSeries;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/** The context of a fit in memory, to test families with; it remembers what was reported. */
public final class TestContext implements FitContext {
  private final RandomStream stream;
  private final double[] times;
  private final CellRun.TimeObserver observer;
  private final Optional<Law> warmStart;
  private final List<Double> reported = new ArrayList<>();
  private final FitSeries told = new FitSeries();

  /**
   * A context with this stream.
   *
   * @param times training times at which models are wanted, ascending
   */
  public TestContext(RandomStream stream, double... times) {
    this(stream, times, (time, model) -> {}, Optional.empty());
  }

  private TestContext(
      RandomStream stream, double[] times, CellRun.TimeObserver observer, Optional<Law> warmStart) {
    this.stream = stream;
    this.times = times.clone();
    this.observer = observer;
    this.warmStart = warmStart;
  }

  /** The context of a fit that a study asked for. */
  public static TestContext of(RandomStream stream, FitRequest request) {
    return new TestContext(stream, request.times(), request.observer(), request.warmStart());
  }

  /** The same with someone who gets the models of training times. */
  public TestContext observedBy(CellRun.TimeObserver gets) {
    return new TestContext(stream, times, gets, warmStart);
  }

  /** The same going on from a model. */
  public TestContext from(Law start) {
    return new TestContext(stream, times, observer, Optional.of(start));
  }

  /** The training times that were reported, in order. */
  public List<Double> reported() {
    return List.copyOf(reported);
  }

  /** What was told along the trainings. */
  public List<ToldSeries> told() {
    return told.all();
  }

  @Override
  public void series(String series, double time, double value) {
    told.add(series, time, value);
  }

  @Override
  public RandomStream stream() {
    return stream;
  }

  @Override
  public double[] trainingTimes() {
    return times.clone();
  }

  @Override
  public void at(double time, Law model) {
    reported.add(time);
    observer.at(time, model);
  }

  @Override
  public Optional<Law> warmStart() {
    return warmStart;
  }

  @Override
  public <C extends AutoCloseable> C closing(C resource) {
    return resource;
  }
}
