/**
 * Measuring one cell: what a study sees of it, what it records, and what becomes of what it throws.
 */
@NullMarked
package org.tributary.engine.run.cell;

import org.jspecify.annotations.NullMarked;
