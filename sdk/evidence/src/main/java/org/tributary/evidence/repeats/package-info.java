/**
 * Whether rows of a table that repeat another one are copies, which are one resampling unit, or
 * atoms of a law that gives them again and again, which are not. Whether another table copies this
 * one is asked in {@code copies}.
 */
@NullMarked
package org.tributary.evidence.repeats;

import org.jspecify.annotations.NullMarked;
