package org.tributary.engine.bind;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tributary.engine.registry.NearestWords;
import org.tributary.engine.spec.NumberText;
import org.tributary.engine.spec.Tree;

/**
 * Binds numbers, flags and words. A number out of range is reported and mended to the nearest end,
 * a misspelt word to the nearest word, so that what follows can still be checked.
 */
final class ScalarBinding {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int SHOWN = 60;
  private final Faults faults;

  ScalarBinding(Faults faults) {
    this.faults = faults;
  }

  Optional<BoundValue> whole(OptionDeclaration option, boolean wide, Tree tree, Place place) {
    OptionalLong read =
        tree instanceof Tree.Scalar scalar
            ? NumberText.whole(scalar.value())
            : OptionalLong.empty();
    boolean fits = wide || read.isEmpty() || read.getAsLong() == (int) read.getAsLong();
    if (read.isEmpty() || !fits) {
      wrong(tree, place, "a whole number" + spaced(option.range().words()), option);
      return Optional.empty();
    }
    long value = (long) ranged(option, read.getAsLong(), tree, place).orElse(read.getAsLong());
    return Optional.of(wide ? new BoundValue(value, JSON.numberNode(value)) : bound((int) value));
  }

  Optional<BoundValue> real(OptionDeclaration option, Tree tree, Place place) {
    OptionalDouble read =
        tree instanceof Tree.Scalar scalar
            ? NumberText.real(scalar.value())
            : OptionalDouble.empty();
    if (read.isEmpty()) {
      wrong(tree, place, "a number" + spaced(option.range().words()), option);
      return Optional.empty();
    }
    double value = ranged(option, read.getAsDouble(), tree, place).orElse(read.getAsDouble());
    return Optional.of(new BoundValue(value, JSON.numberNode(value)));
  }

  Optional<BoundValue> flag(OptionDeclaration option, Tree tree, Place place) {
    return switch (tree.text()) {
      case "true" -> Optional.of(new BoundValue(true, JSON.booleanNode(true)));
      case "false" -> Optional.of(new BoundValue(false, JSON.booleanNode(false)));
      default -> {
        wrong(tree, place, "true or false", option);
        yield Optional.empty();
      }
    };
  }

  Optional<BoundValue> text(OptionDeclaration option, Tree tree, Place place) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isAbsent()) {
      wrong(tree, place, "a text", option);
      return Optional.empty();
    }
    Optional<String> word =
        option.oneOf().isEmpty()
            ? Optional.of(scalar.value())
            : word(option.oneOf(), scalar, place);
    return word.map(value -> new BoundValue(value, JSON.textNode(value)));
  }

  Optional<BoundValue> choice(
      OptionDeclaration option, OptionType.Choice type, Tree tree, Place place) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      wrong(tree, place, "one of " + String.join(", ", type.words()), option);
      return Optional.empty();
    }
    return word(type.words(), scalar, place)
        .map(
            word ->
                new BoundValue(
                    type.type().getEnumConstants()[type.words().indexOf(word)],
                    JSON.textNode(word)));
  }

  private Optional<String> word(List<String> allowed, Tree.Scalar scalar, Place place) {
    if (allowed.contains(scalar.value())) {
      return Optional.of(scalar.value());
    }
    List<String> nearest = NearestWords.of(scalar.value(), allowed);
    faults.add(
        scalar.line(),
        place.path(),
        place.words()
            + " must be one of "
            + String.join(", ", allowed)
            + ", was "
            + shown(scalar)
            + (nearest.isEmpty() ? "" : " - did you mean '" + nearest.get(0) + "'?"));
    return nearest.stream().findFirst();
  }

  /** The nearest allowed value when this one is not, having said so. */
  private OptionalDouble ranged(OptionDeclaration option, double value, Tree tree, Place place) {
    OptionDeclaration.Range range = option.range();
    if (range.holds(value)) {
      return OptionalDouble.empty();
    }
    faults.add(
        tree.line(),
        place.path(),
        place.words() + " must be " + range.words() + ", was " + tree.text() + standard(option));
    return OptionalDouble.of(range.nearest(value));
  }

  void wrong(Tree tree, Place place, String wanted, OptionDeclaration option) {
    faults.add(
        tree.line(),
        place.path(),
        place.words() + " must be " + wanted + ", was " + shown(tree) + standard(option));
  }

  private static String standard(OptionDeclaration option) {
    return option.fallback().map(tree -> " (the default is " + tree.text() + ")").orElse("");
  }

  private static String spaced(String words) {
    return words.isEmpty() ? "" : " " + words;
  }

  private static String shown(Tree tree) {
    String text = tree.text();
    if (text.isEmpty()) {
      return "empty";
    }
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return tree instanceof Tree.Scalar ? "'" + cut + "'" : cut;
  }

  private static BoundValue bound(int value) {
    return new BoundValue(value, JSON.numberNode(value));
  }
}
