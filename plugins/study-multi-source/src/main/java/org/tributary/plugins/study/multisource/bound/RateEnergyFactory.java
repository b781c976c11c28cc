package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code rate-energy}. */
@Extension
public final class RateEnergyFactory implements BoundFactory<RateEnergyFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "rate-energy";
  }

  @Override
  public String title() {
    return "Rate, energy";
  }

  @Override
  public String summary() {
    return "Shape sqrt(L free weights / n) of the pooled and the separate error; drawn scaled once.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorem 4.4"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new RateBound(new NetworkReader(NetworkReader.Kind.ENERGY, Optional.empty()));
  }
}
