/**
 * The daily net load of a house with a solar plant, and models of it whose mean is physics, free or
 * none (physics-informed diffusion for net load, with Gaussian residuals).
 */
@NullMarked
package org.tributary.plugins.systems.load;

import org.jspecify.annotations.NullMarked;
