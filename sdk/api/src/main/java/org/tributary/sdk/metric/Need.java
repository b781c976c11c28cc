package org.tributary.sdk.metric;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.sdk.law.Law;

/**
 * What a metric needs of one role.
 *
 * @param role which
 * @param anyOf capability interfaces, one of which suffices; empty when points are enough
 */
public record Need(Role role, Set<Class<?>> anyOf) {
  public Need {
    anyOf = Set.copyOf(anyOf);
  }

  /** Points of a role: drawn from its law, or the rows themselves. */
  public static Need points(Role role) {
    return new Need(role, Set.of());
  }

  /** A law that can be sampled for ever. */
  public static Need law(Role role) {
    return new Need(role, Set.of(Law.class));
  }

  /** One of these capabilities. */
  public static Need anyOf(Role role, Class<?>... capabilities) {
    return new Need(role, Set.of(capabilities));
  }

  /** In words, as {@code finite-form or log-density of the candidate}. */
  public String words() {
    return (anyOf.isEmpty() ? "points" : words(anyOf)) + " of the " + role.word();
  }

  /** Capabilities as messages name them, sorted: {@code LogDensity} is {@code log-density}. */
  static String words(Set<Class<?>> capabilities) {
    TreeSet<String> words = new TreeSet<>();
    for (Class<?> capability : capabilities) {
      String name = capability.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2");
      words.add(name.toLowerCase(Locale.ROOT));
    }
    return String.join(" or ", words);
  }
}
