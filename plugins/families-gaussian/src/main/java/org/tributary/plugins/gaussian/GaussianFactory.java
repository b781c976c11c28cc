package org.tributary.plugins.gaussian;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * One Gaussian a source, in closed form.
 *
 * <p>With {@code shared} coordinates a conditional fit uses the mean of all rows there; see {@link
 * GaussianFit} for when that is the maximum-likelihood estimate. A variance of 0, or a covariance
 * that is singular up to rounding, ends the fit as {@code collapsed}. Variances down to 1e-300
 * work, as long as the data themselves can hold them: values near 1 cannot differ by less than
 * 1e-16.
 *
 * <p>Rows that carry the extra column {@code mask} are fitted on what is seen of them; see {@link
 * AvailableCases}.
 */
@Extension
public final class GaussianFactory extends DescribedExtension<GaussianOptions>
    implements ModelFamilyFactory<GaussianOptions> {

  public GaussianFactory() {
    super(
        "gaussian",
        "Gaussian",
        "One normal law a source, fitted in closed form, with means or covariance shared at will.",
        GaussianOptions.class,
        new Citation(
            "Wang, Zhang, Zheng, Li, Wu. A Theory for Conditional Generative Modeling on Multiple"
                + " Data Sources. ICML 2025, arXiv 2502.14583",
            "Theorem 4.1, section 5.1"));
  }

  @Override
  public ModelFamily create(GaussianOptions options) {
    return new GaussianFamily(options);
  }
}
