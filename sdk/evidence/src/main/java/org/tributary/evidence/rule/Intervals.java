package org.tributary.evidence.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.tributary.numerics.statistics.Interval;

/**
 * The interval of one effect at any level, each computed once.
 *
 * <p>Every call resamples from the same key, so that intervals of two levels are nested.
 */
public final class Intervals {
  private final DoubleFunction<Interval> compute;
  private final Map<Double, Interval> known = new ConcurrentHashMap<>();

  /** Intervals that a function of the level gives. */
  public Intervals(DoubleFunction<Interval> compute) {
    this.compute = compute;
  }

  /** The interval at a level in (0, 1). */
  public Interval at(double level) {
    return known.computeIfAbsent(level, compute::apply);
  }
}
