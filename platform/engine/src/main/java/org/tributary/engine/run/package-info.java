/**
 * Executing a bound study: the plan of cells and their keys, the threads that measure them, the
 * rounds, the fits that are kept, and the account of what was done. What was measured goes through
 * {@link org.tributary.engine.run.CellStore}; reading study files and writing reports lie
 * elsewhere.
 */
@NullMarked
package org.tributary.engine.run;

import org.jspecify.annotations.NullMarked;
