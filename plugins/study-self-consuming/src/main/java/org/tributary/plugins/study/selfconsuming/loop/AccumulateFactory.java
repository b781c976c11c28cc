package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code accumulate}. */
@Extension
public final class AccumulateFactory extends DescribedExtension<NoOptions>
    implements InterventionFactory<NoOptions> {

  public AccumulateFactory() {
    super(
        "accumulate",
        "Accumulate",
        "Keeps all data so far, real and synthetic, and adds draws of the last model.",
        NoOptions.class);
  }

  @Override
  public Intervention create(NoOptions options) {
    return MixtureSettings.past(id(), "accumulate");
  }
}
