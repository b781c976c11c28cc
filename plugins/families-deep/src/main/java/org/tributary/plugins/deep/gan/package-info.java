/**
 * A conditional generative adversarial network on vectors (Goodfellow et al., 2014), trained with
 * paired relativistic losses and penalties on the critic's slope.
 */
@NullMarked
package org.tributary.plugins.deep.gan;

import org.jspecify.annotations.NullMarked;
