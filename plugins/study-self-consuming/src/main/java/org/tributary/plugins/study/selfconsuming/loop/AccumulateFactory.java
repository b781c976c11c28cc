package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;

/** {@code accumulate}. */
@Extension
public final class AccumulateFactory implements InterventionFactory<AccumulateFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "accumulate";
  }

  @Override
  public String title() {
    return "Accumulate";
  }

  @Override
  public String summary() {
    return "Keeps all data so far, real and synthetic, and adds draws of the last model.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Intervention create(Options options) {
    return MixtureSettings.past(id(), "accumulate");
  }
}
