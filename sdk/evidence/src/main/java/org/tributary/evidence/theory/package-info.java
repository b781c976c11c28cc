/**
 * Verdicts on a theory's curve, with error rates: what an exact curve, a bound, a probability or a
 * rate says of the replicates at hand, and what its conditions allow to be said. Curves of theories
 * themselves are declared by studies.
 */
@NullMarked
package org.tributary.evidence.theory;

import org.jspecify.annotations.NullMarked;
