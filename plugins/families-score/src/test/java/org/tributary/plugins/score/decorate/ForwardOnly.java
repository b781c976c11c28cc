package org.tributary.plugins.score.decorate;

import java.io.InputStream;
import java.util.Set;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** A family that offers a density only. */
record ForwardOnly(ModelFamily base) implements ModelFamily {
  @Override
  public Capabilities capabilities(Space space) {
    return Capabilities.closedForm(false, Set.of(LogDensity.class));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    return base.fit(samples, context);
  }

  @Override
  public Model load(Space space, InputStream in) throws java.io.IOException {
    return base.load(space, in);
  }
}
