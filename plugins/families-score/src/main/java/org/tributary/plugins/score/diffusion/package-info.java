/**
 * The mathematics of diffusion on plain matrices: noise processes, levels, the reverse equations
 * and what integrates them. Nothing here knows how a score was come by, nor a space or a family.
 *
 * <p>Points are in the data's units: every process {@code x_t = r x_0 + s z} is seen as {@code y =
 * x_t / r = x_0 + level z} with {@code level = s / r}, so that one reverse equation serves all of
 * them (Karras et al., 2022, appendix B).
 */
@NullMarked
package org.tributary.plugins.score.diffusion;

import org.jspecify.annotations.NullMarked;
