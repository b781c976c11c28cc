package org.tributary.engine.run;

import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;

/** A context of one fit whose models of training times are kept too. */
record KeepingContext(FitContext base, ModelsInMemory models) implements FitContext {

  @Override
  public void at(double time, Law model) {
    models.at(time, model);
    base.at(time, model);
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
