/**
 * How fast Tributary is: JMH benchmarks of the hot loops, the engine and one whole figure, and a
 * worker that is timed in turn with NumPy. What a number should be is written in the README of this
 * module, not here; correctness is tested elsewhere.
 */
@NullMarked
package org.tributary.benchmarks;

import org.jspecify.annotations.NullMarked;
