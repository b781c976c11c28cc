package org.tributary.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.Resolution;
import org.tributary.sdk.Factory;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Shorthand;

/** Makes option records of the plugin's own class space from defaults and given values. */
final class Options {
  private final PluginRuntime runtime;

  Options(PluginRuntime runtime) {
    this.runtime = runtime;
  }

  /** The product of an extension for these options and the defaults of the others. */
  Object create(LoadedExtension extension, Map<String, ?> given) {
    return create(extension.factory(), bind(extension.factory().optionsType(), given));
  }

  @SuppressWarnings("unchecked")
  private static Object create(Factory<?, ?> factory, Record options) {
    return ((Factory<Record, ?>) factory).create(options);
  }

  /**
   * An options record.
   *
   * @throws BrokenClause when an option is given that does not exist
   * @throws MissingOption when one has no default and is not given
   */
  Record bind(Class<?> type, Map<String, ?> given) {
    Map<String, Object> left = new LinkedHashMap<>(given);
    Record options = take(type, left);
    BrokenClause.unless(left.isEmpty(), "options given exist", type + " has no " + left.keySet());
    return options;
  }

  /** The record of those of the values that it, or a record inlined into it, names. */
  private Record take(Class<?> type, Map<String, Object> left) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      types[i] = components[i].getType();
      if (components[i].isAnnotationPresent(Inline.class)) {
        values[i] = take(types[i], left);
        continue;
      }
      Object value = left.containsKey(name) ? left.remove(name) : fallback(components[i]);
      values[i] = convert(components[i].getGenericType(), value, name);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("options " + type + " cannot be made", failed);
    }
  }

  /** What a component becomes for a value, as {@link #bind} would have it. */
  Object value(RecordComponent component, Object given) {
    return convert(component.getGenericType(), given, component.getName());
  }

  /** Whether an option has no default, so that the kit gives one of its own where it can. */
  static boolean required(RecordComponent component) {
    Option option = component.getAnnotation(Option.class);
    return component.getType() != Optional.class
        && (option == null || option.fallback().equals(Option.REQUIRED));
  }

  /** An option that must be given. */
  static final class MissingOption extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingOption(String name) {
      super(
          "option '"
              + name
              + "' has no default: give it, with PluginContract.options in a test or --set in"
              + " tributary plugins try");
    }
  }

  private static Object fallback(RecordComponent component) {
    if (required(component)) {
      return KitProducts.of(component.getGenericType())
          .orElseThrow(() -> new MissingOption(component.getName()));
    }
    Option option = component.getAnnotation(Option.class);
    return option == null || option.fallback().equals(Option.REQUIRED)
        ? Optional.empty()
        : FlowText.parse(option.fallback());
  }

  private Object convert(Type type, Object value, String name) {
    Class<?> raw =
        type instanceof ParameterizedType generic
            ? (Class<?>) generic.getRawType()
            : (Class<?>) type;
    if (raw == Optional.class) {
      return value instanceof Optional<?>
          ? value
          : Optional.of(convert(argument(type), value, name));
    }
    if (raw == List.class && value instanceof List<?> list) {
      List<Object> converted = new ArrayList<>();
      list.forEach(each -> converted.add(convert(argument(type), each, name)));
      return converted;
    }
    Optional<String> bare = raw.isRecord() ? bare(raw) : Optional.empty();
    if (bare.isPresent() && value instanceof String text && !text.startsWith("{")) {
      return bind(raw, Map.of(bare.get(), text));
    }
    if (raw == Map.class && value instanceof Map<?, ?> map) {
      Map<String, String> named = new LinkedHashMap<>();
      map.forEach((key, each) -> named.put(String.valueOf(key), String.valueOf(each)));
      return named;
    }
    if (value instanceof Map<?, ?> map) {
      return raw.isRecord() ? bind(raw, texts(map)) : product(raw, texts(map));
    }
    if (value instanceof String text) {
      return raw != String.class && (text.startsWith("{") || text.startsWith("["))
          ? convert(type, FlowText.parse(text), name)
          : ofText(raw, text);
    }
    if (value instanceof Number number && raw.isInterface() && raw != List.class) {
      return ofText(raw, number.toString());
    }
    if (value instanceof Number number && raw.isPrimitive()) {
      return ofText(raw, raw == double.class ? "" + number.doubleValue() : "" + number.longValue());
    }
    return value;
  }

  /** The option that stands for the whole record. */
  private static Optional<String> bare(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(each -> each.isAnnotationPresent(Option.class))
        .filter(each -> each.getAnnotation(Option.class).bare())
        .map(RecordComponent::getName)
        .findFirst();
  }

  private Object ofText(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == long.class || type == Long.class) {
      return Long.valueOf(text);
    }
    if (type == double.class || type == Double.class) {
      return Double.valueOf(text);
    }
    if (type == boolean.class || type == Boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        String word = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (word.equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException("no '" + text + "' in " + type.getSimpleName());
    }
    if (runtime.resolve(type, text) instanceof Resolution.Unknown) {
      boolean number = text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
      Optional<LoadedExtension> taking =
          shorthand(type, each -> number && each.alone() == Shorthand.Alone.NUMBER)
              .or(() -> shorthand(type, each -> each.alone() == Shorthand.Alone.TEXT));
      if (taking.isPresent()) {
        return create(taking.get(), Map.of(option(taking.get()), text));
      }
    }
    return product(type, Map.of("use", text));
  }

  private Optional<LoadedExtension> shorthand(Class<?> type, Predicate<Shorthand> fits) {
    return runtime.extensions(type).stream()
        .filter(each -> each.factory().shorthand().filter(fits).isPresent())
        .findFirst();
  }

  private static String option(LoadedExtension extension) {
    return extension.factory().shorthand().orElseThrow().option();
  }

  private Object product(Class<?> type, Map<String, Object> text) {
    Map<String, Object> options = new LinkedHashMap<>(text);
    Optional<LoadedExtension> named =
        options.containsKey("use")
            ? Optional.empty()
            : shorthand(type, each -> options.containsKey(each.option()));
    if (named.isPresent()) {
      return create(named.get(), options);
    }
    String id = String.valueOf(options.remove("use"));
    if (runtime.resolve(type, id) instanceof Resolution.Found found) {
      return create(found.extension(), options);
    }
    throw new IllegalArgumentException(runtime.resolve(type, id).message());
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), value));
    return texts;
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
