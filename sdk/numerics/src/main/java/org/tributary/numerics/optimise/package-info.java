/**
 * Roots and minima of functions of one variable, and the inversion of an interval-valued function
 * for a threshold. Training of models does not live here.
 */
@NullMarked
package org.tributary.numerics.optimise;

import org.jspecify.annotations.NullMarked;
