package org.tributary.sdk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a source, a family or a study publishes about itself: shared coordinates, parameter counts,
 * norms. Options may refer to them, as in {@code shared: ${source.shared}}; bounds read them.
 *
 * @param values by name; a value is a number, a text, a boolean or a list of numbers
 */
public record Facts(Map<String, Object> values) {
  public Facts {
    values.forEach(
        (name, value) -> {
          if (!(value instanceof Number
              || value instanceof String
              || value instanceof Boolean
              || value instanceof List<?>)) {
            throw new IllegalArgumentException(
                "fact '" + name + "' must be a number, text, boolean or list, was " + value);
          }
        });
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** No facts. */
  public static Facts none() {
    return new Facts(Map.of());
  }

  /** The fact, when it is published. */
  public Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The fact as a number, when it is published and is one. */
  public OptionalDouble number(String name) {
    return values.get(name) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** These facts and {@code more}, whose values win. */
  public Facts with(Facts more) {
    Map<String, Object> all = new TreeMap<>(values);
    all.putAll(more.values);
    return new Facts(all);
  }

  /** These facts with each name prefixed, as {@code source.shared}. */
  public Facts prefixed(String prefix) {
    Map<String, Object> all = new TreeMap<>();
    values.forEach((name, value) -> all.put(prefix + "." + name, value));
    return new Facts(all);
  }
}
