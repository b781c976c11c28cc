package org.tributary.sdk.model;

import java.io.IOException;
import java.io.OutputStream;
import org.tributary.sdk.law.Law;

/** A fitted law. Its draws have a synthetic origin, of generation 1 where nothing else is known. */
public interface Model extends Law {

  /**
   * Writes the model so that its family's {@link ModelFamily#load} gives an equal one. The bytes
   * begin with a format version. The stream is left open.
   */
  void save(OutputStream out) throws IOException;

  /**
   * Whether the bytes it saves hold rows that it was fitted to, or values of them, as the points of
   * a kernel density do: who keeps such a model keeps the data.
   */
  default boolean holdsRows() {
    return false;
  }
}
