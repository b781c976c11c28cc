package org.tributary.plugins.study.selfconsuming.bound;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code curation}. */
@Extension
public final class CurationBoundFactory extends DescribedExtension<NoOptions>
    implements BoundFactory<NoOptions> {

  public CurationBoundFactory() {
    super(
        "curation",
        "Curated population",
        "Mean of e^r, generation by generation, where one of K candidates is kept.",
        NoOptions.class,
        Citation.of("Ferbach, Bertrand, Bose, Gidel, NeurIPS 2024, arXiv 2407.09499"));
  }

  @Override
  public Bound create(NoOptions options) {
    return new CurationBound();
  }
}
