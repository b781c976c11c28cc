/**
 * Denoising diffusion in the form of Karras, Aittala, Aila and Laine (2022): preconditioning, noise
 * law, Heun sampler, probability-flow density.
 */
@NullMarked
package org.tributary.plugins.deep.diffusion;

import org.jspecify.annotations.NullMarked;
