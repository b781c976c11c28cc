package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.study.multisource.MultiSourceStudyFactory;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code bracketing-autoregressive}. */
@Extension
public final class BracketingAutoregressiveFactory
    implements BoundFactory<NetworkBracketingOptions> {

  @Override
  public String id() {
    return "bracketing-autoregressive";
  }

  @Override
  public String title() {
    return "Bracketing bound, autoregressive";
  }

  @Override
  public String summary() {
    return "Explicit upper bound on the average total variation from bracketing numbers.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(new Citation(MultiSourceStudyFactory.PAPER.text(), "Theorems 3.2, 4.3 and C.8"));
  }

  @Override
  public Class<NetworkBracketingOptions> optionsType() {
    return NetworkBracketingOptions.class;
  }

  @Override
  public Bound create(NetworkBracketingOptions options) {
    return new BracketingBound(
        options.form(),
        options.delta(),
        new NetworkReader(NetworkReader.Kind.AUTOREGRESSIVE, options.norm()));
  }
}
