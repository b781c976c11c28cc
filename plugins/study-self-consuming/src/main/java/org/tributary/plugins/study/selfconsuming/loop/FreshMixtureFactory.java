package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;

/** {@code fresh-mixture}. */
@Extension
public final class FreshMixtureFactory implements InterventionFactory<FreshMixtureFactory.Options> {

  /** Options. */
  public record Options(
      @Option("share of fresh real data in each generation, in [0, 1]") Schedule alpha) {}

  @Override
  public String id() {
    return "fresh-mixture";
  }

  @Override
  public String title() {
    return "Fresh mixture";
  }

  @Override
  public String summary() {
    return "Mixes a share alpha of fresh real data into the draws of the last model.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Intervention create(Options options) {
    return MixtureSettings.fresh(id(), options.alpha);
  }
}
