package org.tributary.sdk.model;

import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;

/** A context that is another one but for what it overrides. */
public interface ForwardingFitContext extends FitContext {

  /** The other one. */
  FitContext base();

  @Override
  default RandomStream stream() {
    return base().stream();
  }

  @Override
  default double[] trainingTimes() {
    return base().trainingTimes();
  }

  @Override
  default void at(double time, Law model) {
    base().at(time, model);
  }

  @Override
  default Optional<Law> warmStart() {
    return base().warmStart();
  }

  @Override
  default Checkpoint checkpoint() {
    return base().checkpoint();
  }

  @Override
  default String device() {
    return base().device();
  }

  @Override
  default int numericsThreads() {
    return base().numericsThreads();
  }

  @Override
  default <C extends AutoCloseable> C closing(C resource) {
    return base().closing(resource);
  }

  @Override
  default void progress(double share, String text) {
    base().progress(share, text);
  }

  @Override
  default void series(String series, double time, double value) {
    base().series(series, time, value);
  }

  @Override
  default void checkCancelled() {
    base().checkCancelled();
  }
}
