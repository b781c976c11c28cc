package org.tributary.engine.run.fit;

import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ForwardingFitContext;

/** A context of one fit whose models of training times are kept too. */
record KeepingContext(FitContext base, ModelsInMemory models) implements ForwardingFitContext {

  @Override
  public void at(double time, Law model) {
    models.at(time, model);
    base.at(time, model);
  }
}
