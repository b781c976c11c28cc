package org.tributary.sdk.option;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes the options of a record at the level of the record that holds it: options that several
 * extensions share stand in one record and are still written without a name in front.
 *
 * <p>{@code record MyOptions(@Inline DataOptions data, @Option("Rounds.") int rounds)} is given as
 * {@code samples: 100} and {@code rounds: 3}, where {@code samples} is a component of {@code
 * DataOptions}. Paths, defaults, ranges, keys and descriptions are those that the same components
 * would have in the outer record. The component has a record type, carries no {@link Option}, and
 * may inline further records; a name may stand in the whole only once.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inline {}
