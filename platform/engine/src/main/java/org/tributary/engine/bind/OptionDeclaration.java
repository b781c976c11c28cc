package org.tributary.engine.bind;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.engine.spec.BrokenYamlException;
import org.tributary.engine.spec.Tree;
import org.tributary.engine.spec.TreeReader;
import org.tributary.sdk.option.Option;

/**
 * One option as its record declares it.
 *
 * @param name of the component
 * @param type of its values
 * @param doc what it does
 * @param fallback default in YAML notation, when it has one
 * @param unit or empty
 * @param range of a number, or of each number of a list
 * @param oneOf words allowed; empty when any text is
 * @param fact that is the default where published, or empty
 * @param bare whether a nested record may be written as this option alone
 * @param excludes options beside which it says nothing
 * @param where what another option must say for it to say anything
 */
public record OptionDeclaration(
    String name,
    OptionType type,
    String doc,
    Optional<Tree> fallback,
    String unit,
    Range range,
    List<String> oneOf,
    String fact,
    boolean bare,
    List<String> excludes,
    Optional<Where> where) {

  static OptionDeclaration of(RecordComponent component) {
    OptionType type = OptionType.of(component.getGenericType());
    Option option = component.getAnnotation(Option.class);
    if (option == null) {
      return new OptionDeclaration(
          component.getName(),
          type,
          "",
          Optional.empty(),
          "",
          Range.all(),
          List.of(),
          "",
          false,
          List.of(),
          Optional.empty());
    }
    return new OptionDeclaration(
        component.getName(),
        type,
        option.value(),
        option.fallback().equals(Option.REQUIRED)
            ? Optional.empty()
            : Optional.of(fallback(type, option.fallback())),
        option.unit(),
        new Range(option.min(), option.max(), option.aboveMin(), option.belowMax()),
        List.of(option.oneOf()),
        option.fact(),
        option.bare(),
        List.of(option.excludes()),
        Where.of(option.where()));
  }

  /** Whether a file must give it. */
  public boolean required() {
    return fallback.isEmpty() && !(type instanceof OptionType.Maybe);
  }

  private static Tree fallback(OptionType type, String yaml) {
    try {
      Tree tree = TreeReader.value(yaml, 0);
      if (tree instanceof Tree.Scalar || !(type instanceof OptionType.Text)) {
        return tree;
      }
    } catch (BrokenYamlException notYaml) {
      if (!(type instanceof OptionType.Text)) {
        throw notYaml;
      }
    }
    return new Tree.Scalar(yaml, true, 0);
  }

  /**
   * What another option must say.
   *
   * @param option its name
   * @param words of which it must be one; empty: it must be given
   */
  public record Where(String option, List<String> words) {
    static Optional<Where> of(String text) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      String[] parts = text.split(": ", 2);
      return Optional.of(
          new Where(
              parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(" \\| ", -1))));
    }

    /** As in {@code where real is fixed or fresh}. */
    public String text() {
      return "where "
          + option
          + (words.isEmpty() ? " is given" : " is " + String.join(" or ", words));
    }
  }

  /**
   * Numbers allowed.
   *
   * @param aboveMin whether the least itself is refused
   * @param belowMax whether the greatest itself is refused
   */
  public record Range(double min, double max, boolean aboveMin, boolean belowMax) {
    /** Every number. */
    public static Range all() {
      return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false);
    }

    /** Whether a number is allowed. */
    public boolean holds(double value) {
      return (aboveMin ? value > min : value >= min) && (belowMax ? value < max : value <= max);
    }

    /** The allowed value nearest to one that is not; ends that are refused move in by one. */
    public double nearest(double value) {
      double least = aboveMin ? inside(min, 1) : min;
      double greatest = belowMax ? inside(max, -1) : max;
      return Math.min(greatest, Math.max(least, value));
    }

    private double inside(double end, int direction) {
      return max - min > 1 ? end + direction : (min + max) / 2;
    }

    /** The least, when there is one. */
    public OptionalDouble least() {
      return Double.isFinite(min) ? OptionalDouble.of(min) : OptionalDouble.empty();
    }

    /** The greatest, when there is one. */
    public OptionalDouble greatest() {
      return Double.isFinite(max) ? OptionalDouble.of(max) : OptionalDouble.empty();
    }

    /** In words, as {@code in [0, 1)} or {@code > 0}; empty when every number is allowed. */
    public String words() {
      if (least().isPresent() && greatest().isPresent()) {
        String open = aboveMin ? "in (" : "in [";
        return open + plain(min) + ", " + plain(max) + (belowMax ? ")" : "]");
      }
      if (least().isPresent()) {
        return (aboveMin ? "> " : ">= ") + plain(min);
      }
      return greatest().isPresent() ? (belowMax ? "< " : "<= ") + plain(max) : "";
    }

    private static String plain(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }
}
