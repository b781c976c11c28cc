/**
 * Bounds that need no Java: a formula over facts, swept values and the generation, or a curve in a
 * CSV file. What a theorem is about (metric, arm, meaning, assumptions) both say in the same words.
 */
@NullMarked
package org.tributary.plugins.bounds;

import org.jspecify.annotations.NullMarked;
