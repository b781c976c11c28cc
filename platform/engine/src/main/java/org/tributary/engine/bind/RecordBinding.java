package org.tributary.engine.bind;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.engine.registry.NearestWords;
import org.tributary.engine.spec.Tree;

/**
 * Binds one options record. Components are bound when first asked for, so that a reference to a
 * fact of another option finds that option bound. A broken value is replaced by its default once it
 * is reported, so that later checks still have something to look at.
 */
final class RecordBinding {
  private final BindingPass pass;
  private final OptionsShape shape;
  private final Tree.Mapping mapping;
  private final String path;
  private final String owner;
  private final Set<String> reserved;
  private final Map<String, Optional<BoundValue>> bound = new HashMap<>();
  private final Set<String> inProgress = new HashSet<>();

  /**
   * A record to bind.
   *
   * @param owner in words, as {@code source shared-mean-gaussians}
   * @param reserved keys that are not options but belong here
   */
  RecordBinding(
      BindingPass pass,
      OptionsShape shape,
      Tree.Mapping mapping,
      String path,
      String owner,
      Set<String> reserved) {
    this.pass = pass;
    this.shape = shape;
    this.mapping = mapping;
    this.path = path;
    this.owner = owner;
    this.reserved = reserved;
  }

  OptionsShape shape() {
    return shape;
  }

  boolean isInProgress(String name) {
    return inProgress.contains(name);
  }

  /** One component, bound now if it was not; empty when it cannot be. */
  Optional<BoundValue> component(String name) {
    Optional<BoundValue> known = bound.get(name);
    if (known != null) {
      return known;
    }
    inProgress.add(name);
    Optional<BoundValue> value = compute(shape.option(name).orElseThrow());
    inProgress.remove(name);
    bound.put(name, value);
    return value;
  }

  /** The record; empty when a component is missing or its constructor refuses. */
  Optional<BoundValue> bind() {
    rejectUnknown();
    new SilentOptions(pass, shape, mapping, path, owner).reject();
    List<OptionDeclaration> options = shape.options();
    Object[] values = new Object[options.size()];
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      String name = options.get(i).name();
      Optional<BoundValue> value = component(name);
      complete &= value.isPresent();
      if (value.isPresent()) {
        values[i] = value.get().value();
        if (!value.get().resolved().isMissingNode()) {
          resolved.set(name, value.get().resolved());
        }
      }
    }
    return complete ? construct(values, resolved) : Optional.empty();
  }

  private Optional<BoundValue> construct(Object[] values, ObjectNode resolved) {
    Set<String> mended = new HashSet<>();
    while (true) {
      try {
        return Optional.of(new BoundValue(shape.create(values), resolved));
      } catch (RuntimeException refusal) {
        String name = Refusals.blamed(refusal, shape);
        pass.faults().add(line(name), Place.join(path, name), Refusals.words(owner, refusal));
        Optional<BoundValue> substitute =
            mended.add(name) ? shape.option(name).flatMap(this::substitute) : Optional.empty();
        if (substitute.isEmpty()) {
          return Optional.empty();
        }
        values[shape.names().indexOf(name)] = substitute.get().value();
      }
    }
  }

  /** Line of an option, or of the whole where it is not written. */
  int line(String name) {
    return mapping.keyLine(name);
  }

  private Optional<BoundValue> compute(OptionDeclaration option) {
    Place place = new Place(Place.join(path, option.name()), option.name(), owner);
    Tree given = mapping.entries().get(option.name());
    if (given != null) {
      return pass.bind(option, option.type(), given, place).or(() -> substitute(option));
    }
    Optional<Tree> standard =
        pass.facts()
            .published(option.fact())
            .or(option::fallback)
            .map(tree -> tree.at(mapping.line()))
            .or(() -> pass.axisDefault(place.path()));
    if (standard.isPresent()) {
      return pass.bind(option, option.type(), standard.get(), place);
    }
    if (option.type() instanceof OptionType.Maybe) {
      return Optional.of(BindingPass.absent());
    }
    String doc = option.doc().isEmpty() ? "" : ": " + option.doc();
    pass.faults().add(mapping.line(), place.path(), owner + " needs '" + option.name() + "'" + doc);
    return Optional.empty();
  }

  /** What stands in for a broken value: its default, else nothing where nothing is allowed. */
  private Optional<BoundValue> substitute(OptionDeclaration option) {
    if (option.fallback().isPresent()) {
      Place place = new Place(Place.join(path, option.name()), option.name(), owner);
      return pass.faults()
          .muted(() -> pass.bind(option, option.type(), option.fallback().get(), place));
    }
    if (option.type() instanceof OptionType.Maybe) {
      return Optional.of(BindingPass.absent());
    }
    boolean number =
        option.type() instanceof OptionType.Whole || option.type() instanceof OptionType.Real;
    Place place = new Place(path, option.name(), owner);
    Tree one = new Tree.Scalar("1", false, 0);
    return number
        ? pass.faults().muted(() -> pass.bind(option, option.type(), one, place))
        : Optional.empty();
  }

  private void rejectUnknown() {
    List<String> known = new ArrayList<>(shape.names());
    known.addAll(reserved);
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        String full = Place.join(path, key);
        String sweep = pass.sweeps(full) ? "sweep: " : "";
        String message = sweep + "unknown option '" + key + "' of " + owner;
        pass.faults().add(mapping.keyLine(key), full, message + NearestWords.hint(key, known));
      }
    }
  }
}
