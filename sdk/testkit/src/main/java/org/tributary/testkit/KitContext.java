package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.FitContext;

/** The context of a fit under test; it remembers what was reported. */
final class KitContext implements FitContext {
  private final RandomStream stream;
  private final double[] times;
  private final List<Double> reported = new ArrayList<>();

  KitContext(RandomStream stream, double... times) {
    this.stream = stream;
    this.times = times.clone();
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
  }

  @Override
  public <C extends AutoCloseable> C closing(C resource) {
    return resource;
  }
}
