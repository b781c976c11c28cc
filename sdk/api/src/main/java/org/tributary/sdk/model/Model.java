package org.tributary.sdk.model;

import java.io.IOException;
import java.io.OutputStream;
import org.tributary.sdk.law.Law;

/** A fitted law. */
public interface Model extends Law {

  /**
   * Writes the model so that its family's {@link ModelFamily#load} gives an equal one. The bytes
   * begin with a format version.
   */
  void save(OutputStream out) throws IOException;
}
