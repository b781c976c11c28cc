/**
 * Integration of functions of one and two variables: fixed Gauss rules, the trapezoid rule and an
 * adaptive Gauss-Kronrod rule. Monte Carlo integration does not live here.
 */
@NullMarked
package org.tributary.numerics.quadrature;

import org.jspecify.annotations.NullMarked;
