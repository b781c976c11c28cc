/**
 * What became of an error over the generations of a loop, in one word with an error rate: it holds,
 * improves, degrades, levels off or collapses. Pure functions of one trajectory a replicate; when a
 * trajectory passes a level is asked in {@code crossing}.
 */
@NullMarked
package org.tributary.evidence.trend;

import org.jspecify.annotations.NullMarked;
