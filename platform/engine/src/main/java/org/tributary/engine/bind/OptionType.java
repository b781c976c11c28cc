package org.tributary.engine.bind;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;

/** The types an option may have; one list for binding, schema and documentation. */
public sealed interface OptionType {

  /** An {@code int}, or a {@code long} when {@code wide}. */
  record Whole(boolean wide) implements OptionType {}

  /** A {@code double}. */
  record Real() implements OptionType {}

  /** A {@code boolean}. */
  record Flag() implements OptionType {}

  /** A {@code String}. */
  record Text() implements OptionType {}

  /** An enum, written in lower case with hyphens. */
  record Choice(Class<?> type) implements OptionType {
    /** The words allowed, in order of declaration. */
    public List<String> words() {
      return Arrays.stream(type.getEnumConstants())
          .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();
    }
  }

  /** An {@link InputFile}. */
  record File() implements OptionType {}

  /** An {@link InputFolder}. */
  record Folder() implements OptionType {}

  /** A nested record of options. */
  record Nested(Class<? extends Record> type) implements OptionType {}

  /** The product of another extension. */
  record Product(Class<?> type) implements OptionType {}

  /** Several values. */
  record ListOf(OptionType item) implements OptionType {}

  /** Texts by names that the author of the options does not know. */
  record Named() implements OptionType {}

  /** A value or none. */
  record Maybe(OptionType item) implements OptionType {}

  /**
   * The option type of a Java type.
   *
   * @throws TributaryException with code {@code bad-options} when an option cannot have it
   */
  static OptionType of(Type type) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == List.class) {
        return new ListOf(of(generic.getActualTypeArguments()[0]));
      }
      if (generic.getRawType() == Map.class) {
        return new Named();
      }
      if (generic.getRawType() == Optional.class) {
        return new Maybe(of(generic.getActualTypeArguments()[0]));
      }
      return of(generic.getRawType());
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return new Whole(type == long.class || type == Long.class);
    }
    if (type == double.class || type == Double.class) {
      return new Real();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Flag();
    }
    if (type == String.class) {
      return new Text();
    }
    if (type == InputFile.class) {
      return new File();
    }
    if (type == InputFolder.class) {
      return new Folder();
    }
    if (type instanceof Class<?> plain && plain.isEnum()) {
      return new Choice(plain);
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return new Nested(plain.asSubclass(Record.class));
    }
    if (type instanceof Class<?> plain && plain.isInterface()) {
      return new Product(plain);
    }
    throw new TributaryException(
        "bad-options", "an option cannot be of type " + type.getTypeName() + "; see @Option");
  }
}
