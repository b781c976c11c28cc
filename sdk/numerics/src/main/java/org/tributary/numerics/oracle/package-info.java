/**
 * Closed-form truths of small generative problems, against which simulations are judged: the
 * self-consuming Gaussian loop, Wright-Fisher drift, weighted mixing, the generalization gap, and
 * the crossover between pooling and separating two sources.
 */
@NullMarked
package org.tributary.numerics.oracle;

import org.jspecify.annotations.NullMarked;
