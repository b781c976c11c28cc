/**
 * Families built on the normal law: one Gaussian a source, Gaussian mixtures and the Gaussian
 * copula. Each algorithm is a plain class that knows matrices and streams; the factory beside it
 * turns options into it. Families that estimate a density without a normal law live elsewhere.
 */
@NullMarked
package org.tributary.plugins.gaussian;

import org.jspecify.annotations.NullMarked;
