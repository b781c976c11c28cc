package org.tributary.engine.bind;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.TributaryException;

/** An options record, looked at once: its options and its constructor. */
public final class OptionsShape {
  private static final ClassValue<OptionsShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected OptionsShape computeValue(Class<?> type) {
          return new OptionsShape(type.asSubclass(Record.class));
        }
      };

  private final List<OptionDeclaration> options;
  private final Constructor<? extends Record> constructor;

  private OptionsShape(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    options = Arrays.stream(components).map(OptionDeclaration::of).toList();
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
    return options.stream().map(OptionDeclaration::name).toList();
  }

  /** The option of a name. */
  public Optional<OptionDeclaration> option(String name) {
    return options.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The record of these values; throws what its constructor throws. */
  Record create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
