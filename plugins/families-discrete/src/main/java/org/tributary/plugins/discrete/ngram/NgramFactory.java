package org.tributary.plugins.discrete.ngram;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;

/** {@code n-gram}. */
@Extension
public final class NgramFactory implements ModelFamilyFactory<NgramOptions> {

  @Override
  public String id() {
    return "n-gram";
  }

  @Override
  public String title() {
    return "n-gram";
  }

  @Override
  public String summary() {
    return "Each token from the few before it: counts of short runs, interpolated by Witten-Bell.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
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
  public Class<NgramOptions> optionsType() {
    return NgramOptions.class;
  }

  @Override
  public ModelFamily create(NgramOptions options) {
    return new NgramFamily(options);
  }
}
