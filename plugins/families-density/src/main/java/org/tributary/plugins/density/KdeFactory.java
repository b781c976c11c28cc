package org.tributary.plugins.density;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/**
 * Kernel density estimates, one a source.
 *
 * <p>In a loop that replaces its data, each generation adds the kernel's covariance to the law: the
 * variance after t fits is that of the data plus about t h^2.
 */
@Extension
public final class KdeFactory extends DescribedExtension<KdeOptions>
    implements ModelFamilyFactory<KdeOptions> {

  public KdeFactory() {
    super(
        "kde",
        "Kernel density estimate",
        "A kernel density estimate of each source, with the bandwidth rule named.",
        KdeOptions.class,
        new Citation(
            "Fu, Zhang, Wang, Tian, Tao. Towards Theoretical Understandings of Self-Consuming"
                + " Generative Models. ICML 2024",
            "section 5, Lemma 5.1"),
        Citation.of(
            "Stuetzle, Mittal. Some comments on the asymptotic behavior of robust smoothers."
                + " 1979"));
  }

  @Override
  public ModelFamily create(KdeOptions options) {
    return new KdeFamily(options);
  }
}
