/**
 * Closed-form truths of small generative problems, against which simulations are judged: the
 * self-consuming Gaussian loop and the generalization gap.
 */
@NullMarked
package org.tributary.numerics.oracle;

import org.jspecify.annotations.NullMarked;
