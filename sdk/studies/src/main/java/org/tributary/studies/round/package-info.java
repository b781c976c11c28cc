/**
 * Later rounds of cells, chosen from what finished ones measured by the same rules that answer:
 * where arms change places, which sources are trained together. Pure functions of observations.
 */
@NullMarked
package org.tributary.studies.round;

import org.jspecify.annotations.NullMarked;
