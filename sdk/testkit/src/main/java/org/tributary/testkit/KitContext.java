package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/** The context of a fit under test; it remembers what was reported. */
final class KitContext implements FitContext {
  private final RandomStream stream;
  private final double[] times;
  private final CellRun.TimeObserver observer;
  private final Optional<Law> warmStart;
  private final List<Double> reported = new ArrayList<>();

  KitContext(RandomStream stream, double... times) {
    this(stream, times, (time, model) -> {}, Optional.empty());
  }

  private KitContext(
      RandomStream stream, double[] times, CellRun.TimeObserver observer, Optional<Law> warmStart) {
    this.stream = stream;
    this.times = times.clone();
    this.observer = observer;
    this.warmStart = warmStart;
  }

  /** The context of a fit that a study asked for. */
  static KitContext of(RandomStream stream, FitRequest request) {
    return new KitContext(stream, request.times(), request.observer(), request.warmStart());
  }

  List<Double> reported() {
    return List.copyOf(reported);
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
