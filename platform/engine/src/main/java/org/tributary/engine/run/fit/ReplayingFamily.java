package org.tributary.engine.run.fit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.tributary.engine.run.fit.KeptModels.Kept;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** A family that loads kept models where it would fit, in the order they were kept. */
record ReplayingFamily(ModelFamily family, Iterator<Kept> models) implements ModelFamily {
  @Override
  public Model fit(Samples samples, FitContext context) {
    try {
      while (true) {
        Kept kept = models.next();
        Model model = load(samples.space(), new ByteArrayInputStream(kept.bytes()));
        if (kept.time().isEmpty()) {
          return model;
        }
        context.at(kept.time().getAsDouble(), model);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Capabilities capabilities(Space space) {
    return family.capabilities(space);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return family.load(space, in);
  }
}
