package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.NoOptions;

/** {@code replace}. */
@Extension
public final class ReplaceFactory extends DescribedExtension<NoOptions>
    implements InterventionFactory<NoOptions> {

  public ReplaceFactory() {
    super(
        "replace",
        "Replace",
        "Trains each generation on draws of the last model alone.",
        NoOptions.class);
  }

  @Override
  public Intervention create(NoOptions options) {
    return MixtureSettings.past(id(), "replace");
  }
}
