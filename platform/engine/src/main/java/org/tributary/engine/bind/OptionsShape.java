package org.tributary.engine.bind;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;

/**
 * An options record, looked at once: its options and its constructor. The options of inlined
 * records stand among its own, where the record stands.
 */
public final class OptionsShape {
  private static final ClassValue<OptionsShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected OptionsShape computeValue(Class<?> type) {
          return new OptionsShape(type.asSubclass(Record.class));
        }
      };

  /** What a component of the constructor takes: one option, or a record of several. */
  private sealed interface Part {
    List<OptionDeclaration> options();
  }

  private record One(OptionDeclaration option) implements Part {
    @Override
    public List<OptionDeclaration> options() {
      return List.of(option);
    }
  }

  private record Inlined(OptionsShape shape) implements Part {
    @Override
    public List<OptionDeclaration> options() {
      return shape.options;
    }
  }

  private final List<Part> parts;
  private final List<OptionDeclaration> options;
  private final List<String> names;
  private final Map<String, OptionDeclaration> byName = new HashMap<>();
  private final Constructor<? extends Record> constructor;

  private OptionsShape(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    parts = Arrays.stream(components).map(OptionsShape::part).toList();
    options = parts.stream().flatMap(part -> part.options().stream()).toList();
    names = options.stream().map(OptionDeclaration::name).toList();
    options.forEach(option -> byName.put(option.name(), option));
    requireDistinct(type);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (ReflectiveOperationException | RuntimeException hidden) {
      throw new TributaryException(
          "bad-options", "record " + type.getName() + " cannot be constructed: " + hidden, hidden);
    }
  }

  /**
   * The shape of a record.
   *
   * @throws TributaryException with code {@code bad-options} when a component cannot be an option
   */
  public static OptionsShape of(Class<? extends Record> type) {
    return SHAPES.get(type);
  }

  /** Its options in order of declaration. */
  public List<OptionDeclaration> options() {
    return options;
  }

  /** The names of its options. */
  public List<String> names() {
    return names;
  }

  /** The option that may stand for the whole record, when there is one. */
  public Optional<OptionDeclaration> bare() {
    return options.stream().filter(OptionDeclaration::bare).findFirst();
  }

  /** The option of a name. */
  public Optional<OptionDeclaration> option(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The record of these values; throws what its constructor, or that of an inlined record, throws.
   *
   * @param values of the options, in their order
   */
  Record create(Object[] values) {
    Object[] arguments = new Object[parts.size()];
    int next = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (parts.get(i) instanceof Inlined inlined) {
        int end = next + inlined.shape().options.size();
        arguments[i] = inlined.shape().create(Arrays.copyOfRange(values, next, end));
        next = end;
      } else {
        arguments[i] = values[next++];
      }
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Part part(RecordComponent component) {
    if (!component.isAnnotationPresent(Inline.class)) {
      return new One(OptionDeclaration.of(component));
    }
    String place = component.getDeclaringRecord().getName() + "." + component.getName();
    if (!component.getType().isRecord()) {
      throw new TributaryException(
          "bad-options", place + " is inlined and must be a record, was " + component.getType());
    }
    if (component.isAnnotationPresent(Option.class)) {
      throw new TributaryException(
          "bad-options", place + " is inlined and has no option of its own: remove @Option");
    }
    return new Inlined(of(component.getType().asSubclass(Record.class)));
  }

  private void requireDistinct(Class<?> type) {
    Set<String> seen = new HashSet<>();
    for (String name : names()) {
      if (!seen.add(name)) {
        throw new TributaryException(
            "bad-options",
            "option '" + name + "' stands twice in record " + type.getName() + " as inlined");
      }
    }
  }
}
