/**
 * Contrasts read from the observations of a run: at one setting, along an axis, and where a search
 * for the value at which they flip should measure next. Cards answer with it, studies steer later
 * rounds by it; the intervals themselves are those of the rules.
 */
@NullMarked
package org.tributary.evidence.contrast;

import org.jspecify.annotations.NullMarked;
