package org.tributary.sdk.option;

/**
 * How a value that names no extension becomes one: {@code alpha: 0.3} is the constant schedule,
 * {@code alpha: "0.4/(t+1)"} a formula, {@code {curve: rates.csv}} a curve.
 *
 * <p>Wherever an option takes the product of an extension with this shorthand, a mapping without
 * {@code use} that has the key {@code option} means this extension; so does, where {@code alone}
 * allows it, a number or a text that stands alone, and it becomes the value of {@code option}. A
 * text that is the id of an extension always means that extension. One bundled extension of a
 * product takes numbers, one takes texts, and each key belongs to one of them; a value that fits
 * several is a mistake.
 *
 * @param option name of an option of the extension that names no other product
 * @param alone what may stand alone in place of the mapping
 */
public record Shorthand(String option, Alone alone) {

  /** What a value without a key may be. */
  public enum Alone {
    /** Nothing: only the key says which extension is meant. */
    NOTHING,
    /** A number without quotes. */
    NUMBER,
    /** A text that is no id. */
    TEXT
  }

  public Shorthand {
    if (option.isBlank()) {
      throw new IllegalArgumentException("a shorthand must name the option that it sets");
    }
  }

  /** A number alone is the value of {@code option}. */
  public static Shorthand number(String option) {
    return new Shorthand(option, Alone.NUMBER);
  }

  /** A text alone is the value of {@code option}. */
  public static Shorthand text(String option) {
    return new Shorthand(option, Alone.TEXT);
  }

  /** A mapping with the key {@code option} needs no {@code use}. */
  public static Shorthand key(String option) {
    return new Shorthand(option, Alone.NOTHING);
  }
}
