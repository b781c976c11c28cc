package org.tributary.plugins.discrete.ngram;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** {@code n-gram}. */
@Extension
public final class NgramFactory extends DescribedExtension<NgramOptions>
    implements ModelFamilyFactory<NgramOptions> {

  public NgramFactory() {
    super(
        "n-gram",
        "n-gram",
        "Each token from the few before it: counts of short runs, interpolated by Witten-Bell.",
        NgramOptions.class,
        new Citation(
            "Witten, Bell: The Zero-Frequency Problem, IEEE Transactions on Information Theory"
                + " 37(4), 1991",
            "method C"),
        new Citation(
            "Chen, Goodman: An Empirical Study of Smoothing Techniques for Language Modeling,"
                + " Harvard TR-10-98, 1998",
            "section 2.5"));
  }

  @Override
  public ModelFamily create(NgramOptions options) {
    return new NgramFamily(options);
  }
}
