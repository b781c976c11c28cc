/**
 * Power laws through means: slope and bend of log mean against log position with their jackknife
 * errors over replicates. Whether an exponent may be asked for at all is decided in {@code
 * condition}.
 */
@NullMarked
package org.tributary.evidence.power;

import org.jspecify.annotations.NullMarked;
