/**
 * Posteriors of a parameter given many observations, put together from the score of one (diffusions
 * for simulation-based inference on tall data), where all is Gaussian and exact.
 */
@NullMarked
package org.tributary.plugins.systems.tall;

import org.jspecify.annotations.NullMarked;
