package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;

/** {@code replace}. */
@Extension
public final class ReplaceFactory implements InterventionFactory<ReplaceFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "replace";
  }

  @Override
  public String title() {
    return "Replace";
  }

  @Override
  public String summary() {
    return "Trains each generation on draws of the last model alone.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Intervention create(Options options) {
    return MixtureSettings.past(id(), "replace");
  }
}
