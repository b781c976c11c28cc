package org.tributary.runtime.load;

import java.net.URLClassLoader;
import java.util.List;
import org.tributary.sdk.Factory;

/**
 * A plugin that works, at least in part.
 *
 * @param candidate what was loaded
 * @param loader its class space
 * @param factories its extensions, as the plugin made them
 * @param complaints one a part that does not work or was ignored; empty when all is well
 */
public record Loaded(
    Candidate candidate,
    URLClassLoader loader,
    List<Factory<?, ?>> factories,
    List<String> complaints) {
  public Loaded {
    factories = List.copyOf(factories);
    complaints = List.copyOf(complaints);
  }
}
