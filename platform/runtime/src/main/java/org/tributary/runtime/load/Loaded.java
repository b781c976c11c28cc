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
 * @param warnings what was ignored; empty when nothing was
 * @param refusals one an extension class that does not work
 */
public record Loaded(
    Candidate candidate,
    URLClassLoader loader,
    List<Factory<?, ?>> factories,
    List<String> warnings,
    List<String> refusals) {
  public Loaded {
    factories = List.copyOf(factories);
    warnings = List.copyOf(warnings);
    refusals = List.copyOf(refusals);
  }
}
