/**
 * Scores that are linear in fixed random features: the features, the least-squares problem of
 * denoising score matching with them, and its training in closed form. No space and no family is
 * known here.
 */
@NullMarked
package org.tributary.plugins.score.features;

import org.jspecify.annotations.NullMarked;
