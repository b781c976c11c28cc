package org.tributary.sdk;

import java.util.Optional;

/**
 * Something that may offer more than its own interface, asked for by type.
 *
 * <p>The host wraps every object a plugin returns, so {@code instanceof} never answers that
 * question; this method does.
 */
public interface Capable {

  /**
   * The capability, when offered.
   *
   * @param capability an interface
   */
  default <C> Optional<C> as(Class<C> capability) {
    return capability.isInstance(this) ? Optional.of(capability.cast(this)) : Optional.empty();
  }
}
