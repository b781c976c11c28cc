/**
 * The fits of one cell: what a fit may use, which are kept, under which keys, and how they are read
 * back.
 */
@NullMarked
package org.tributary.engine.run.fit;

import org.jspecify.annotations.NullMarked;
