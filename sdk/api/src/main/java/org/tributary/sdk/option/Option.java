package org.tributary.sdk.option;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one option, on a component of an options record. Binding, range checks, {@code
 * describe}, the JSON Schema and the generated documentation all come from it.
 *
 * <p>Component types: {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String},
 * enums (written in lower case with hyphens), {@link InputFile}, {@link InputFolder}, any product
 * of a {@link org.tributary.sdk.Factory}, a nested options record, {@code List} of any of these,
 * {@code Optional} of any of these (absent unless given), and {@code Map<String, String>}: values
 * by names that only the person knows, each in the notation of the file, each of which may be
 * swept. A record that is {@link Inline} has its options written among those of the record that
 * holds it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {

  /** The value of {@link #fallback} that means: no default, must be given. */
  String REQUIRED = "\u0000required";

  /** What it does, in a sentence. */
  String value();

  /** Default in YAML notation, for instance {@code "0.5"} or {@code "[pooled, separate]"}. */
  String fallback() default REQUIRED;

  /** Unit, when it has one. */
  String unit() default "";

  /** Least value allowed, of a number or of each number of a list. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Greatest value allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is refused. */
  boolean aboveMin() default false;

  /** Whether {@link #max} itself is refused. */
  boolean belowMax() default false;

  /** A fact that is the default where it is published, for instance {@code "source.shared"}. */
  String fact() default "";

  /**
   * Whether a nested record may be written as this option alone: {@code pooled} for {@code
   * {training: pooled}}. At most one option of a record.
   */
  boolean bare() default false;

  /** Words allowed, when the type is a text of a closed set. */
  String[] oneOf() default {};

  /**
   * Options of the record, or of the one that it is inlined in, beside which this one would say
   * nothing: two that are given, neither with its default, are a mistake.
   */
  String[] excludes() default {};

  /**
   * What another option of the record must say for this one to say anything: {@code "rule: fixed"},
   * {@code "real: fixed | fresh"}, or {@code "zipf"}, which must be given. Elsewhere a value that
   * is not the default is a mistake, unless the other option is swept.
   */
  String where() default "";
}
