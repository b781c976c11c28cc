package org.tributary.plugins.study.selfconsuming;

import org.pf4j.Extension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code fresh-mixture}. */
@Extension
public final class FreshMixtureFactory implements InterventionFactory<FreshMixtureFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "share of fresh real data in each generation", min = 0, max = 1)
          double alpha) {}

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
    return new FreshMixture(options.alpha);
  }
}
