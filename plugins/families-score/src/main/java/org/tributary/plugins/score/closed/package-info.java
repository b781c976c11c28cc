/**
 * Scores known in closed form, which bracket what can be learnt: that of a mixture of Gaussians,
 * and the empirical optimum, which memorizes.
 */
@NullMarked
package org.tributary.plugins.score.closed;

import org.jspecify.annotations.NullMarked;
