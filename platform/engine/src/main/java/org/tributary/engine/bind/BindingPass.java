package org.tributary.engine.bind;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.spec.NumberGrid;
import org.tributary.engine.spec.Sweep;
import org.tributary.engine.spec.Tree;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;

/** One binding of one setting: what it found, and the dispatch by type of option. */
final class BindingPass {
  private final Faults faults = new Faults();
  private final SortedSet<String> plugins = new TreeSet<>();
  private final SortedMap<Path, InputFile> inputs = new TreeMap<>();
  private final List<Object> made = new ArrayList<>();
  private final ScalarBinding scalars = new ScalarBinding(faults);
  private final FactScope facts = new FactScope(faults);
  private final ProductBinding products;
  private final InputFiles files;
  private final Path folder;
  private final Sweep sweep;
  private final Set<String> swept;

  /**
   * A pass.
   *
   * @param sweep whose first values are for options that only it gives
   * @param swept paths of the setting
   */
  BindingPass(
      Registry registry,
      Products made,
      InputFiles files,
      Set<String> allowed,
      Path folder,
      Sweep sweep,
      Set<String> swept) {
    this.products = new ProductBinding(this, registry, made, allowed);
    this.files = files;
    this.folder = folder;
    this.sweep = sweep;
    this.swept = swept;
  }

  Faults faults() {
    return faults;
  }

  FactScope facts() {
    return facts;
  }

  ProductBinding products() {
    return products;
  }

  SortedSet<String> plugins() {
    return plugins;
  }

  /** Every product, in the order they were made; grows while binding goes on. */
  List<Object> made() {
    return made;
  }

  List<InputFile> inputs() {
    return List.copyOf(inputs.values());
  }

  Optional<Tree> axisDefault(String path) {
    return sweep
        .axis(path)
        .or(() -> sweep.axis(withoutFirst(path)))
        .map(option -> option.values().get(0));
  }

  /** Whether the sweep moves the option of this path, in whatever setting. */
  boolean moves(String path) {
    return sweep.axis(path).or(() -> sweep.axis(withoutFirst(path))).isPresent();
  }

  /** Whether the sweep wrote to this path or below it. */
  boolean sweeps(String path) {
    return swept.stream().anyMatch(each -> isAt(each, path) || isAt(each, withoutFirst(path)));
  }

  private static boolean isAt(String swept, String path) {
    return swept.equals(path) || swept.startsWith(path + ".") || swept.startsWith(path + "[");
  }

  /** The same place where a list of one is written without its position. */
  private static String withoutFirst(String path) {
    return path.replace("[0]", "");
  }

  /** Binds a value; empty when it cannot be, having said why. */
  Optional<BoundValue> bind(OptionDeclaration option, OptionType type, Tree tree, Place place) {
    if (FactScope.isReference(tree)) {
      return facts
          .reference((Tree.Scalar) tree, place)
          .flatMap(value -> bindValue(option, type, value, place));
    }
    return bindValue(option, type, tree, place);
  }

  private Optional<BoundValue> bindValue(
      OptionDeclaration option, OptionType type, Tree tree, Place place) {
    if (type instanceof OptionType.Whole whole) {
      return scalars.whole(option, whole.wide(), tree, place);
    }
    if (type instanceof OptionType.Real) {
      return scalars.real(option, tree, place);
    }
    if (type instanceof OptionType.Flag) {
      return scalars.flag(option, tree, place);
    }
    if (type instanceof OptionType.Text) {
      return scalars.text(option, tree, place);
    }
    if (type instanceof OptionType.Choice choice) {
      return scalars.choice(option, choice, tree, place);
    }
    if (type instanceof OptionType.File) {
      return file(option, tree, place, "file");
    }
    if (type instanceof OptionType.Folder) {
      return file(option, tree, place, "folder");
    }
    if (type instanceof OptionType.ListOf list) {
      return list(option, list.item(), tree, place);
    }
    if (type instanceof OptionType.Named) {
      return named(option, tree, place);
    }
    if (type instanceof OptionType.Maybe maybe) {
      return maybe(option, maybe.item(), tree, place);
    }
    if (type instanceof OptionType.Product product) {
      return products.bind(product.type(), option, tree, place);
    }
    return nested(option, (OptionType.Nested) type, tree, place);
  }

  private Optional<BoundValue> nested(
      OptionDeclaration option, OptionType.Nested type, Tree tree, Place place) {
    OptionsShape shape = OptionsShape.of(type.type());
    Tree whole = shape.bare().map(alone -> bare(alone.name(), tree)).orElse(tree);
    if (!(whole instanceof Tree.Mapping mapping)) {
      scalars.wrong(tree, place, "options in braces: " + shape.names(), option);
      return Optional.empty();
    }
    return new RecordBinding(this, shape, mapping, place.path(), place.words(), Set.of()).bind();
  }

  /** A value that stands alone, as the one option that may. */
  private static Tree bare(String name, Tree tree) {
    return tree instanceof Tree.Scalar scalar && !scalar.isAbsent()
        ? Tree.Mapping.empty(scalar.line()).with(name, scalar)
        : tree;
  }

  private Optional<BoundValue> file(OptionDeclaration option, Tree tree, Place place, String kind) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isAbsent()) {
      scalars.wrong(tree, place, "the path of a " + kind, option);
      return Optional.empty();
    }
    try {
      if (kind.equals("folder")) {
        InputFolder read = files.readFolder(folder, scalar.value());
        inputs.put(read.path(), new InputFile(read.path(), read.sha256()));
        return Optional.of(
            new BoundValue(read, new TwoNotations("sha256:" + read.sha256(), scalar.value())));
      }
      InputFile file = files.read(folder, scalar.value());
      inputs.put(file.path(), file);
      return Optional.of(
          new BoundValue(file, new TwoNotations("sha256:" + file.sha256(), scalar.value())));
    } catch (IllegalArgumentException | UncheckedIOException unreadable) {
      faults.add(tree.line(), place.path(), place.words() + ": " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** A list, or the one value of a list of one; items that cannot be bound are left out. */
  private Optional<BoundValue> list(
      OptionDeclaration option, OptionType item, Tree tree, Place place) {
    if (tree instanceof Tree.Scalar scalar && scalar.isAbsent()) {
      scalars.wrong(tree, place, "a list", option);
      return Optional.empty();
    }
    Optional<Tree> spelled = spelled(item, tree, place);
    if (spelled.isEmpty()) {
      return Optional.empty();
    }
    boolean several = spelled.get() instanceof Tree.Sequence;
    List<Tree> items =
        spelled.get() instanceof Tree.Sequence list ? list.items() : List.of(spelled.get());
    List<Object> values = new ArrayList<>();
    ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < items.size(); i++) {
      bind(option, item, items.get(i), several ? place.item(i) : place)
          .ifPresent(
              bound -> {
                values.add(bound.value());
                resolved.add(bound.resolved());
              });
    }
    // A list of which nothing is left was reported already; it is not an empty list.
    return values.isEmpty() && !items.isEmpty()
        ? Optional.empty()
        : Optional.of(new BoundValue(List.copyOf(values), resolved));
  }

  /** A list of numbers may be written by its ends; empty when those stand for none. */
  private Optional<Tree> spelled(OptionType item, Tree tree, Place place) {
    boolean numbers = item instanceof OptionType.Whole || item instanceof OptionType.Real;
    if (!numbers || !NumberGrid.isGrid(tree)) {
      return Optional.of(tree);
    }
    try {
      return Optional.of(NumberGrid.expanded((Tree.Mapping) tree));
    } catch (IllegalArgumentException none) {
      faults.add(tree.line(), place.path(), place.words() + ": " + none.getMessage());
      return Optional.empty();
    }
  }

  /** Texts by name, each in the order of its name: two spellings of one mapping are one. */
  private Optional<BoundValue> named(OptionDeclaration option, Tree tree, Place place) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      scalars.wrong(tree, place, "values by name in braces, as {components: 3}", option);
      return Optional.empty();
    }
    SortedMap<String, Object> values = new TreeMap<>();
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, Tree> entry : new TreeMap<>(mapping.entries()).entrySet()) {
      String name = entry.getKey();
      Place own = new Place(Place.join(place.path(), name), name, place.words());
      scalars
          .text(option, entry.getValue(), own)
          .ifPresent(
              bound -> {
                values.put(name, bound.value());
                resolved.set(name, bound.resolved());
              });
    }
    return values.size() < mapping.entries().size()
        ? Optional.empty()
        : Optional.of(new BoundValue(Map.copyOf(values), resolved));
  }

  private Optional<BoundValue> maybe(
      OptionDeclaration option, OptionType item, Tree tree, Place place) {
    if (tree instanceof Tree.Scalar scalar && scalar.isAbsent()) {
      return Optional.of(absent());
    }
    return bind(option, item, tree, place)
        .map(bound -> new BoundValue(Optional.of(bound.value()), bound.resolved()));
  }

  static BoundValue absent() {
    return new BoundValue(Optional.empty(), MissingNode.getInstance());
  }
}
