package org.tributary.sdk.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/** Turns samples into a model. Immutable; its options are inside. */
public interface ModelFamily {

  /**
   * What models fitted on this space will offer. Asked at planning time.
   *
   * @throws org.tributary.sdk.OptionException when the family cannot model the space
   */
  Capabilities capabilities(Space space);

  /**
   * What a fit asks for; a CPU thread and little memory unless said otherwise. The plan asks it
   * with the space of the study's source; the device must not depend on the number of rows.
   *
   * @param sampleSize rows; 0 where the plan cannot tell
   */
  default Resources resources(Space space, int sampleSize) {
    return Resources.cpu();
  }

  /** What it publishes about itself on this space: parameter counts, norms. */
  default Facts facts(Space space, int sources) {
    return Facts.none();
  }

  /**
   * Fits one conditional model: parameters are shared between the sources as far as the family
   * shares any. {@code samples.sources()} is the number of sources of the model.
   *
   * @throws org.tributary.sdk.CensoredException when the fit degenerates in a way that is a result
   * @throws IllegalArgumentException when there are too few rows
   */
  Model fit(Samples samples, FitContext context);

  /**
   * Merged fits on unions of parts, each part read once; empty when the family has no such shortcut
   * (nor needs one).
   *
   * @param parts of one space, none empty
   */
  default Optional<UnionFits> unionFits(List<Samples> parts) {
    return Optional.empty();
  }

  /**
   * Reads a model back.
   *
   * @throws IOException when the bytes begin with a format version that it does not know
   */
  Model load(Space space, InputStream in) throws IOException;
}
