/**
 * Diffusion families whose score needs no network: options, factories, and the model they share.
 * The mathematics lives in the packages below and knows neither spaces nor options.
 */
@NullMarked
package org.tributary.plugins.score;

import org.jspecify.annotations.NullMarked;
