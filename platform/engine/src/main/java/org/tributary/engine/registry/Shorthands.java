package org.tributary.engine.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tributary.engine.spec.NumberText;
import org.tributary.engine.spec.Tree;
import org.tributary.sdk.option.Shorthand;

/** Writes values that name no extension out in full, as their {@link Shorthand} says. */
public final class Shorthands {
  private static final String USE = "use";
  private static final int SHORTEST_MISSPELT = 4;
  private final Registry registry;

  /** The shorthands of the extensions of a registry. */
  public Shorthands(Registry registry) {
    this.registry = registry;
  }

  /**
   * The mapping with {@code use} that a value stands for; empty when no shorthand fits, or several.
   *
   * @param type product wanted
   */
  public Optional<Tree.Mapping> written(Class<?> type, Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.isAbsent() ? Optional.empty() : alone(type, scalar);
    }
    if (tree instanceof Tree.Mapping mapping && !mapping.entries().containsKey(USE)) {
      return only(type, shorthand -> mapping.entries().containsKey(shorthand.option()))
          .map(extension -> mapping.with(USE, id(extension, mapping.line())));
    }
    return Optional.empty();
  }

  /** Which extension of a product takes values that stand alone. */
  public Optional<RegisteredExtension> taking(Class<?> type, Shorthand.Alone alone) {
    return only(type, shorthand -> shorthand.alone() == alone);
  }

  private Optional<Tree.Mapping> alone(Class<?> type, Tree.Scalar scalar) {
    boolean number = !scalar.quoted() && NumberText.real(scalar.value()).isPresent();
    boolean numbers =
        number && !all(type, each -> each.alone() == Shorthand.Alone.NUMBER).isEmpty();
    if (!numbers && isMeantAsId(type, scalar)) {
      return Optional.empty();
    }
    Shorthand.Alone alone = numbers ? Shorthand.Alone.NUMBER : Shorthand.Alone.TEXT;
    return taking(type, alone)
        .map(
            each ->
                Tree.Mapping.empty(scalar.line())
                    .with(USE, id(each, scalar.line()))
                    .with(each.factory().shorthand().orElseThrow().option(), scalar));
  }

  /** Whether a text is an id, was one before its plugin was refused, or is a misspelt one. */
  private boolean isMeantAsId(Class<?> type, Tree.Scalar scalar) {
    String text = scalar.value();
    List<RegisteredExtension> offered = registry.of(type);
    if (registry.refusal(text).isPresent()
        || offered.stream().anyMatch(e -> e.id().equals(text) || e.fullId().equals(text))) {
      return true;
    }
    return !scalar.quoted()
        && text.length() >= SHORTEST_MISSPELT
        && text.matches("[a-z][a-z0-9-]*(/[a-z0-9-]+)?")
        && !NearestWords.of(text, offered.stream().map(RegisteredExtension::id).toList()).isEmpty();
  }

  private Optional<RegisteredExtension> only(Class<?> type, Predicate<Shorthand> fits) {
    List<RegisteredExtension> found = all(type, fits);
    List<RegisteredExtension> bundled =
        found.size() > 1 ? found.stream().filter(RegisteredExtension::bundled).toList() : found;
    return bundled.size() == 1 ? Optional.of(bundled.get(0)) : Optional.empty();
  }

  private List<RegisteredExtension> all(Class<?> type, Predicate<Shorthand> fits) {
    return registry.of(type).stream()
        .filter(each -> each.factory().shorthand().filter(fits).isPresent())
        .toList();
  }

  private static Tree.Scalar id(RegisteredExtension extension, int line) {
    return new Tree.Scalar(extension.fullId(), false, line);
  }
}
