package org.tributary.sdk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.ExtensionPoint;
import org.tributary.sdk.option.Shorthand;

/**
 * The root of every extension point: turns an options record into one ready object.
 *
 * <p>A plugin implements one of the sub-interfaces (for instance {@code ModelFamilyFactory}) and
 * marks the class with {@code @Extension}. Options of another extension may hold the product: a
 * record component of type {@code T} (or {@code List<T>}) is bound from {@code {use: id, ...}}.
 * Products are immutable and safe to share between threads and cells.
 *
 * @param <O> the options record; its components carry {@link org.tributary.sdk.option.Option}
 * @param <T> the interface of the product
 */
public interface Factory<O extends Record, T> extends ExtensionPoint {

  /** Short id, {@code [a-z][a-z0-9-]*}; always reachable as {@code plugin/id} too. */
  String id();

  /** Title in a few words, as it appears in lists and charts. */
  String title();

  /** One sentence that says what it is, ending with a full stop. */
  String summary();

  /** Where it comes from: papers and equations; empty when it has no source. */
  default List<Citation> citations() {
    return List.of();
  }

  /** The options record. */
  Class<O> optionsType();

  /** The interface of what {@link #create} returns. */
  Class<T> productType();

  /** How a value that names no extension becomes this one; empty when it must be named. */
  default Optional<Shorthand> shorthand() {
    return Optional.empty();
  }

  /**
   * What a person must allow before these options may be used: {@code exec} (starts programs),
   * {@code sql} (reads beyond the named files). A plugin is not sandboxed; this is a courtesy it
   * owes.
   */
  default Set<String> permissions(O options) {
    return Set.of();
  }

  /**
   * Makes the object for these options.
   *
   * @param options bound and range-checked
   * @throws OptionException when the options contradict each other or their input
   */
  T create(O options);
}
