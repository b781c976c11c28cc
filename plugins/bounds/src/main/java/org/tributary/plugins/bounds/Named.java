package org.tributary.plugins.bounds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.evidence.Position;

/**
 * What names mean at one arm and position: {@code generation} (also {@code g}), {@code t} (refits
 * so far, one less), {@code time}; {@code arm.X}, the arm's own {@code arm.NAME.X}; facts; values
 * of swept options. Of a list of one number a generation the one of this generation is meant.
 *
 * @param arm empty where all arms are spoken of
 */
record Named(BoundInput input, String arm, Position position) {
  private static final String OWN = "arm.";

  /** Whether a name has another value at each generation. */
  static boolean countsGenerations(String name) {
    return name.equals("generation") || name.equals("g") || name.equals("t");
  }

  /** Whether a name is the arm's own. */
  static boolean ofArm(String name) {
    return name.startsWith(OWN);
  }

  /** What stands behind a name, a whole schedule included. */
  Optional<Object> whole(String name) {
    if (countsGenerations(name)) {
      int back = name.equals("t") ? 1 : 0;
      return position.generation().isPresent()
          ? Optional.of(position.generation().getAsInt() - back)
          : Optional.empty();
    }
    if (name.equals("time")) {
      return position.time().isPresent()
          ? Optional.of(position.time().getAsDouble())
          : Optional.empty();
    }
    if (ofArm(name)) {
      Optional<Object> own = input.facts().get(OWN + arm + "." + name.substring(OWN.length()));
      if (own.isPresent()) {
        return own;
      }
    }
    return input
        .facts()
        .get(name)
        .or(() -> Optional.ofNullable(input.setting().get(name)).map(Named::numberOrText));
  }

  /** What stands behind a name here: of a schedule the number of this generation. */
  Optional<Object> value(String name) {
    Optional<Object> whole = whole(name);
    if (whole.isPresent()
        && whole.get() instanceof List<?> schedule
        && position.generation().isPresent()
        && position.generation().getAsInt() <= schedule.size()) {
      return Optional.of(schedule.get(position.generation().getAsInt() - 1));
    }
    return whole;
  }

  /** The number of a name; of a flag 1 where it is set, else 0. */
  OptionalDouble number(String name) {
    Object value = value(name).orElse("");
    if (value instanceof Boolean flag) {
      return OptionalDouble.of(flag ? 1 : 0);
    }
    return value instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** Whether a name has a number, or one a generation. */
  boolean numeric(String name) {
    return number(name).isPresent()
        || whole(name)
            .filter(
                value ->
                    value instanceof List<?> list
                        && !list.isEmpty()
                        && list.get(0) instanceof Number)
            .isPresent();
  }

  private static Object numberOrText(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException word) {
      return text;
    }
  }
}
