package org.tributary.sdk.model;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;

/**
 * A context whose models of training times go elsewhere.
 *
 * @param base everything else
 * @param observer gets time and model
 */
record Observed(FitContext base, BiConsumer<Double, Law> observer) implements FitContext {

  @Override
  public void at(double time, Law model) {
    observer.accept(time, model);
  }

  @Override
  public RandomStream stream() {
    return base.stream();
  }

  @Override
  public double[] trainingTimes() {
    return base.trainingTimes();
  }

  @Override
  public Optional<Law> warmStart() {
    return base.warmStart();
  }

  @Override
  public Checkpoint checkpoint() {
    return base.checkpoint();
  }

  @Override
  public String device() {
    return base.device();
  }

  @Override
  public int numericsThreads() {
    return base.numericsThreads();
  }

  @Override
  public <C extends AutoCloseable> C closing(C resource) {
    return base.closing(resource);
  }

  @Override
  public void progress(double share, String text) {
    base.progress(share, text);
  }

  @Override
  public void checkCancelled() {
    base.checkCancelled();
  }
}
