package org.tributary.engine.bind;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.engine.registry.AmbiguousExtensionException;
import org.tributary.engine.registry.ProductWords;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.registry.Shorthands;
import org.tributary.engine.registry.UnknownExtensionException;
import org.tributary.engine.spec.Tree;
import org.tributary.sdk.Factory;

/** Binds {@code {use: id, ...}} or a bare id to the product of an extension. */
final class ProductBinding {
  private static final String USE = "use";
  private final BindingPass pass;
  private final Registry registry;
  private final Products products;
  private final Set<String> allowed;
  private final Shorthands shorthands;

  ProductBinding(BindingPass pass, Registry registry, Products products, Set<String> allowed) {
    this.pass = pass;
    this.registry = registry;
    this.products = products;
    this.allowed = allowed;
    this.shorthands = new Shorthands(registry);
  }

  Optional<BoundValue> bind(Class<?> type, OptionDeclaration option, Tree tree, Place place) {
    Tree.Mapping mapping = mapping(type, option, tree);
    if (!(mapping.entries().get(USE) instanceof Tree.Scalar id) || id.isAbsent()) {
      List<String> known = registry.of(type).stream().map(RegisteredExtension::id).toList();
      pass.faults()
          .add(
              tree.line(),
              place.path(),
              place.words()
                  + " must be an id or {use: ID, ...}; there are "
                  + (known.isEmpty() ? "none: install a plugin" : String.join(", ", known)));
      return Optional.empty();
    }
    return resolve(type, id, place.path())
        .flatMap(
            extension -> {
              String owner = ProductWords.of(type) + " " + extension.id();
              return create(extension, mapping, place.path(), owner, Set.of(USE))
                  .map(made -> new BoundValue(made.value(), used(extension, made)));
            });
  }

  /** The extension of an id, or the nearest one, having said that it is not the same. */
  Optional<RegisteredExtension> resolve(Class<?> type, Tree.Scalar id, String path) {
    List<String> nearest;
    try {
      return Optional.of(registry.resolve(type, id.value()));
    } catch (UnknownExtensionException unknown) {
      String refused = registry.refusal(id.value()).map(why -> "; " + why).orElse("");
      pass.faults().add(id.line(), path, unknown.getMessage() + refused);
      nearest = unknown.suggestions();
    } catch (AmbiguousExtensionException ambiguous) {
      pass.faults().add(id.line(), path, String.valueOf(ambiguous.getMessage()));
      nearest = ambiguous.suggestions();
    }
    return nearest.stream().findFirst().map(each -> registry.resolve(type, each));
  }

  /** The product of a mapping of options; its resolved form is that of the options alone. */
  Optional<BoundValue> create(
      RegisteredExtension extension,
      Tree.Mapping mapping,
      String path,
      String owner,
      Set<String> reserved) {
    pass.plugins().add(extension.fingerprint());
    OptionsShape shape = OptionsShape.of(extension.factory().optionsType());
    RecordBinding record = new RecordBinding(pass, shape, mapping, path, owner, reserved);
    pass.facts().open(record);
    Optional<BoundValue> options = record.bind();
    if (options.isEmpty() || !permitted(extension, options.get(), mapping, path, owner)) {
      return Optional.empty();
    }
    ProductIdentity identity =
        new ProductIdentity(
            extension.fingerprint(), new ResolvedOptions(options.get().resolved()).canonical());
    try {
      Object product =
          products.get(identity, () -> make(extension.factory(), options.get().value()));
      pass.made().add(product);
      return Optional.of(new BoundValue(product, options.get().resolved()));
    } catch (RuntimeException refusal) {
      String name = Refusals.blamed(refusal, shape);
      pass.faults().add(record.line(name), Place.join(path, name), Refusals.words(owner, refusal));
      boolean mendable = shape.option(name).filter(each -> !each.required()).isPresent();
      return mendable && mapping.entries().containsKey(name)
          ? pass.faults()
              .muted(() -> create(extension, mapping.without(name), path, owner, reserved))
          : Optional.empty();
    }
  }

  private boolean permitted(
      RegisteredExtension extension,
      BoundValue options,
      Tree.Mapping mapping,
      String path,
      String owner) {
    Set<String> missing = new TreeSet<>(permissions(extension.factory(), options.value()));
    missing.removeAll(allowed);
    if (!missing.isEmpty()) {
      String words = String.join(",", missing);
      pass.faults()
          .add(
              mapping.line(),
              path,
              owner + " needs your permission for " + words + ": run with --allow " + words);
    }
    return missing.isEmpty();
  }

  /**
   * What is written, in full. Options without an id belong to the default where it has all of them,
   * else to the extension that one of their keys names.
   */
  private Tree.Mapping mapping(Class<?> type, OptionDeclaration option, Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return shorthands
          .written(type, scalar)
          .orElseGet(() -> Tree.Mapping.empty(scalar.line()).with(USE, scalar));
    }
    if (!(tree instanceof Tree.Mapping given)) {
      return Tree.Mapping.empty(tree.line());
    }
    if (given.entries().containsKey(USE)) {
      return given;
    }
    Optional<Tree.Mapping> standard = standard(type, option, given.line());
    Optional<Tree.Mapping> named = shorthands.written(type, given);
    if (named.isPresent() && standard.filter(each -> takes(type, each, given)).isEmpty()) {
      return named.get();
    }
    if (standard.isEmpty()) {
      return given;
    }
    Tree.Mapping merged = standard.get();
    for (Map.Entry<String, Tree> entry : given.entries().entrySet()) {
      merged = merged.with(entry.getKey(), entry.getValue());
    }
    return merged;
  }

  private Optional<Tree.Mapping> standard(Class<?> type, OptionDeclaration option, int line) {
    return option
        .fallback()
        .map(tree -> tree.at(line))
        .filter(tree -> !(tree instanceof Tree.Sequence))
        .map(
            tree ->
                tree instanceof Tree.Mapping written && written.entries().containsKey(USE)
                    ? written
                    : shorthands
                        .written(type, tree)
                        .orElseGet(() -> Tree.Mapping.empty(line).with(USE, tree)));
  }

  /** Whether the extension of a full mapping has every option given. */
  private boolean takes(Class<?> type, Tree.Mapping standard, Tree.Mapping given) {
    String id = Objects.requireNonNull(standard.entries().get(USE)).text();
    return registry.of(type).stream()
        .filter(each -> each.id().equals(id) || each.fullId().equals(id))
        .anyMatch(
            each ->
                OptionsShape.of(each.factory().optionsType())
                    .names()
                    .containsAll(given.entries().keySet()));
  }

  private static ObjectNode used(RegisteredExtension extension, BoundValue made) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set(USE, new TwoNotations(extension.fingerprint(), extension.fullId()));
    made.resolved().properties().forEach(entry -> node.set(entry.getKey(), entry.getValue()));
    return node;
  }

  private static <O extends Record, T> Object make(Factory<O, T> factory, Object options) {
    return factory.create(factory.optionsType().cast(options));
  }

  private static <O extends Record, T> Set<String> permissions(
      Factory<O, T> factory, Object options) {
    return factory.permissions(factory.optionsType().cast(options));
  }
}
