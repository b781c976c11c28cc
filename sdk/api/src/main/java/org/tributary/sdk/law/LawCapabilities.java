package org.tributary.sdk.law;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which capabilities a law offers. */
public final class LawCapabilities {
  private static final ClassValue<Set<Class<?>>> IMPLEMENTED =
      new ClassValue<>() {
        @Override
        protected Set<Class<?>> computeValue(Class<?> type) {
          Set<Class<?>> found = new LinkedHashSet<>();
          for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            collect(each, found);
          }
          return Collections.unmodifiableSet(found);
        }
      };

  private LawCapabilities() {}

  /** The offered ones, and {@link Law} itself. */
  public static Set<Class<?>> of(Law law) {
    Set<Class<?>> offered = new HashSet<>();
    offered.add(Law.class);
    for (Class<?> capability : law.capabilities()) {
      if (law.as(capability).isPresent()) {
        offered.add(capability);
      }
    }
    return offered;
  }

  /**
   * What a law lists that gives capabilities which its class does not implement.
   *
   * @param own those of its class
   * @param more that its {@link Law#as} may give
   */
  public static Set<Class<?>> joined(Set<Class<?>> own, Class<?>... more) {
    Set<Class<?>> all = new LinkedHashSet<>(own);
    all.addAll(Set.of(more));
    return all;
  }

  /** The capability interfaces that a class implements, directly or not. */
  public static Set<Class<?>> implementedBy(Class<?> type) {
    return IMPLEMENTED.get(type);
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (each != LawCapability.class && LawCapability.class.isAssignableFrom(each)) {
        found.add(each);
      }
      collect(each, found);
    }
  }
}
