/**
 * Cells as data: what is to be measured, what was measured, where it is kept and who measures it.
 * Nothing here is an object of a study, so that a cell may be measured on another thread, in
 * another process or on another machine. Engine and store meet here and do not know each other.
 */
@NullMarked
package org.tributary.cells;

import org.jspecify.annotations.NullMarked;
