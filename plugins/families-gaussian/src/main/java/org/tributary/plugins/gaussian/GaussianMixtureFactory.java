package org.tributary.plugins.gaussian;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * Gaussian mixtures with full covariances, one a source, fitted by expectation-maximisation.
 *
 * <p>The ridge is a floor under every variance. By default it is a millionth of each column's
 * variance in the rows fitted, so that no unit of measure changes a fit; a ridge in squared units
 * of the data stops a loop that would collapse.
 */
@Extension
public final class GaussianMixtureFactory extends DescribedExtension<GaussianMixtureOptions>
    implements ModelFamilyFactory<GaussianMixtureOptions> {

  public GaussianMixtureFactory() {
    super(
        "gaussian-mixture",
        "Gaussian mixture",
        "A mixture of Gaussians with full covariances, fitted by expectation-maximisation.",
        GaussianMixtureOptions.class,
        Citation.of(
            "Dempster, Laird, Rubin. Maximum Likelihood from Incomplete Data via the EM Algorithm."
                + " Journal of the Royal Statistical Society B, 1977"),
        Citation.of(
            "Arthur, Vassilvitskii. k-means++: The Advantages of Careful Seeding. SODA 2007"));
  }

  @Override
  public ModelFamily create(GaussianMixtureOptions options) {
    return new MixtureFamily(options);
  }
}
