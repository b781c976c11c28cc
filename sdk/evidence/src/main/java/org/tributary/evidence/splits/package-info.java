/**
 * Splits of one table: how many, of what, when leaving out one unit replaces drawing, when disjoint
 * training sets replace overlapping ones, and the interval that belongs to each. Nothing here fits
 * a model.
 */
@NullMarked
package org.tributary.evidence.splits;

import org.jspecify.annotations.NullMarked;
