/**
 * Cards: one a question and setting. A card takes the readings, asks the rule, and writes the
 * finding with its words and its flip.
 */
@NullMarked
package org.tributary.analysis.card;

import org.jspecify.annotations.NullMarked;
