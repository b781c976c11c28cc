package org.tributary.plugins.gaussian;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * A Gaussian copula for mixed tables.
 *
 * <p>Real columns have smoothed empirical margins, categories and integers the frequencies of the
 * values seen. Dependence is the correlation of normal scores; a discrete value scores the mean of
 * its interval, which understates the dependence of coarse columns, and the order of categories is
 * that of their codes. In a pooled fit each source has its own margins and all share the
 * correlation. The log-density is exact with at most one discrete column; with more, the model can
 * only be sampled.
 */
@Extension
public final class GaussianCopulaFactory extends DescribedExtension<GaussianCopulaOptions>
    implements ModelFamilyFactory<GaussianCopulaOptions> {

  public GaussianCopulaFactory() {
    super(
        "gaussian-copula",
        "Gaussian copula",
        "Empirical margins of a mixed table, tied together by a normal correlation.",
        GaussianCopulaOptions.class,
        Citation.of("Patki, Wedge, Veeramachaneni. The Synthetic Data Vault. IEEE DSAA 2016"));
  }

  @Override
  public ModelFamily create(GaussianCopulaOptions options) {
    return new CopulaFamily(options);
  }
}
