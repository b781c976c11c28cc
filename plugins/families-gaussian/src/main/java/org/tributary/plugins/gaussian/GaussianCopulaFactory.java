package org.tributary.plugins.gaussian;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
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
public final class GaussianCopulaFactory implements ModelFamilyFactory<GaussianCopulaOptions> {

  @Override
  public String id() {
    return "gaussian-copula";
  }

  @Override
  public String title() {
    return "Gaussian copula";
  }

  @Override
  public String summary() {
    return "Empirical margins of a mixed table, tied together by a normal correlation.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of("Patki, Wedge, Veeramachaneni. The Synthetic Data Vault. IEEE DSAA 2016"));
  }

  @Override
  public Class<GaussianCopulaOptions> optionsType() {
    return GaussianCopulaOptions.class;
  }

  @Override
  public ModelFamily create(GaussianCopulaOptions options) {
    return new CopulaFamily(options);
  }
}
