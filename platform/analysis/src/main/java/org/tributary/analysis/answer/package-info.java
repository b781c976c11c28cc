/**
 * The first screen of a run, for page and terminal alike: the answer in at most forty words, its
 * table, what to do next, and the cards in groups.
 *
 * <p>Everything here is read off findings; no rule of evidence lives here, and no HTML.
 */
@NullMarked
package org.tributary.analysis.answer;

import org.jspecify.annotations.NullMarked;
