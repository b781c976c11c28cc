package org.tributary.report;

import java.util.List;

/** Finds what the cells of a run emitted. */
@FunctionalInterface
public interface ArtifactSource {

  /** The artifacts of a name in the order they shall be shown; empty when there are none. */
  List<Artifact> named(String name);
}
