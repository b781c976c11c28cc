/**
 * Keyed random streams: every draw of Tributary comes from here, and depends on the run seed, the
 * replicate and a path of roles alone, never on threads, order or time. The samplers use integer
 * arithmetic and {@code StrictMath}, so a stream gives the same bits interpreted and compiled.
 * Densities and statistics do not live here.
 */
@NullMarked
package org.tributary.numerics.random;

import org.jspecify.annotations.NullMarked;
