/**
 * Rows that come in units: how alike the rows of a unit are, what they are worth, and which columns
 * look like a unit's name. The rules that resample units live beside the rules for rows.
 */
@NullMarked
package org.tributary.evidence.units;

import org.jspecify.annotations.NullMarked;
