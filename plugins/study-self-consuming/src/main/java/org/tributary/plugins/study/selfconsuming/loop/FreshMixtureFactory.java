package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;

/** {@code fresh-mixture}. */
@Extension
public final class FreshMixtureFactory extends DescribedExtension<FreshMixtureFactory.Options>
    implements InterventionFactory<FreshMixtureFactory.Options> {

  /** Options. */
  public record Options(
      @Option("share of fresh real data in each generation, in [0, 1]") Schedule alpha) {}

  public FreshMixtureFactory() {
    super(
        "fresh-mixture",
        "Fresh mixture",
        "Mixes a share alpha of fresh real data into the draws of the last model.",
        Options.class);
  }

  @Override
  public Intervention create(Options options) {
    return MixtureSettings.fresh(id(), options.alpha);
  }
}
