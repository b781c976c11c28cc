package org.tributary.cli.command;

import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.sdk.study.Study;

/** Looks study extensions up. */
final class Studies {
  private Studies() {}

  /**
   * The study of an id.
   *
   * @throws org.tributary.engine.registry.UnknownExtensionException naming those that exist
   */
  static RegisteredExtension named(Registry registry, String id) {
    return registry.resolve(Study.class, id);
  }
}
