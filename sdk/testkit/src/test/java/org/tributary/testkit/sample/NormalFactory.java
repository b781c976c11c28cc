package org.tributary.testkit.sample;

import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.option.Option;

/** A family, {@code normal}. */
@Extension
public final class NormalFactory implements ModelFamilyFactory<NormalFactory.Options> {

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault,
      @Option("Ignored.") Optional<Integer> ignored) {}

  @Override
  public String id() {
    return "normal";
  }

  @Override
  public String title() {
    return "Normal";
  }

  @Override
  public String summary() {
    return "Fits the means of unit Gaussians.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public ModelFamily create(Options options) {
    return new NormalFamily(options.fault());
  }
}
