package org.tributary.sdk.model;

import java.util.function.BiConsumer;
import org.tributary.sdk.law.Law;

/**
 * A context whose models of training times go elsewhere.
 *
 * @param base everything else
 * @param observer gets time and model
 */
record Observed(FitContext base, BiConsumer<Double, Law> observer) implements ForwardingFitContext {

  @Override
  public void at(double time, Law model) {
    observer.accept(time, model);
  }
}
