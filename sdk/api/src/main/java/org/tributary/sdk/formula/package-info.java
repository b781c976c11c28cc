/**
 * Arithmetic in one line of text, over named numbers: schedules and bounds that need no Java. No
 * text but numbers, names, the four operations, powers and a few functions.
 */
@NullMarked
package org.tributary.sdk.formula;

import org.jspecify.annotations.NullMarked;
