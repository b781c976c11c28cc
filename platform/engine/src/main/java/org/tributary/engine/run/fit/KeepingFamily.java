package org.tributary.engine.run.fit;

import java.io.IOException;
import java.io.InputStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** A family whose models are kept, whatever training asks it to fit. */
record KeepingFamily(ModelFamily family, ModelsInMemory models) implements ModelFamily {
  @Override
  public Model fit(Samples samples, FitContext context) {
    Model model = family.fit(samples, new KeepingContext(context, models));
    models.last(model);
    return model;
  }

  @Override
  public Capabilities capabilities(Space space) {
    return family.capabilities(space);
  }

  @Override
  public Resources resources(Space space, int sampleSize) {
    return family.resources(space, sampleSize);
  }

  @Override
  public Facts facts(Space space, int sources) {
    return family.facts(space, sources);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return family.load(space, in);
  }
}
