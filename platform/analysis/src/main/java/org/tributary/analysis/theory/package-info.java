/**
 * Theorems beside measurements: which bound speaks of what, how a rate is scaled, and whether a
 * value agrees with what was measured.
 */
@NullMarked
package org.tributary.analysis.theory;

import org.jspecify.annotations.NullMarked;
