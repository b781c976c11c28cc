package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code curation}. */
@Extension
public final class CurationBoundFactory implements BoundFactory<CurationBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "curation";
  }

  @Override
  public String title() {
    return "Curated population";
  }

  @Override
  public String summary() {
    return "Mean of e^r, generation by generation, where one of K candidates is kept.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(Citation.of("Ferbach, Bertrand, Bose, Gidel, NeurIPS 2024, arXiv 2407.09499"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new CurationBound();
  }
}
